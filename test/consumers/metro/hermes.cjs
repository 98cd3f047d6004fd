// What a device with Hermes has otherwise than Node.
delete Intl.Locale;
delete Intl.PluralRules;
globalThis.navigator = { product: 'ReactNative' };
