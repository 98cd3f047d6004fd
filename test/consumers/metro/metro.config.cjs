const { getDefaultConfig, mergeConfig } = require('@react-native/metro-config');

// As the template of React Native has it, but without the native half, which only a device has.
module.exports = mergeConfig(getDefaultConfig(__dirname), {
  resolver: {
    extraNodeModules: {
      'react-native': `${__dirname}/react-native`,
      '@react-native-community/netinfo': `${__dirname}/netinfo`,
    },
  },
  serializer: { getModulesRunBeforeMainModule: () => [] },
});
