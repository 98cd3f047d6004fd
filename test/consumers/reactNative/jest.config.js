const base = {
  preset: '@react-native/jest-preset',
  transformIgnorePatterns: ['node_modules/(?!((jest-)?react-native|@react-native(-community)?|chat-error-kit)/)'],
  setupFiles: ['<rootDir>/setup.js'],
};

module.exports = {
  // The first test compiles React Native.
  testTimeout: 120_000,
  projects: [
    { ...base, displayName: 'ios' },
    {
      ...base,
      displayName: 'android',
      haste: { defaultPlatform: 'android', platforms: ['android', 'ios', 'native'] },
    },
  ],
};
