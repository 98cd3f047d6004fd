import type { Dialect } from '../src/core/index.js';
import { harmonyosDialect } from '../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../src/dialects/native/index.js';
import { webDialect } from '../src/dialects/web/index.js';

/** All dialects, by what the toolbar calls them. */
export const dialects: { readonly [id: string]: Dialect } = {
  web: webDialect,
  native: nativeDialect,
  legacyNative: legacyNativeDialect,
  harmonyos: harmonyosDialect,
};
