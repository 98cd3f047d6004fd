delete globalThis.Intl;
globalThis.navigator = { product: 'ReactNative' };
