const { getDefaultConfig } = require('@react-native/metro-config');

// As in the template of React Native.
module.exports = getDefaultConfig(__dirname);
