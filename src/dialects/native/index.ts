export { type LegacyNativeDialect, legacyNativeDialect } from './legacyNativeDialect.js';
export { type NativeDialect, nativeDialect } from './nativeDialect.js';
