import type { Dialect } from '../src/core/index.js';
import { harmonyosDialect } from '../src/dialects/harmonyos/index.js';
import { legacyNativeDialect, nativeDialect } from '../src/dialects/native/index.js';
import { webDialect } from '../src/dialects/web/index.js';
import { web5Dialect } from '../src/dialects/web5/index.js';

/** All dialects, by what the toolbar calls them. */
export const dialects: { readonly [id: string]: Dialect } = {
  web: webDialect,
  web5: web5Dialect,
  native: nativeDialect,
  legacyNative: legacyNativeDialect,
  harmonyos: harmonyosDialect,
};
