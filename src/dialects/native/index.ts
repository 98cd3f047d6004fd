export { legacyNativeDialect } from './legacyNativeDialect.js';
export { nativeDialect } from './nativeDialect.js';
