jest.mock('react-native/Libraries/TurboModule/TurboModuleRegistry', () => {
  const actual = jest.requireActual('react-native/Libraries/TurboModule/TurboModuleRegistry');
  // react-native-chat-sdk asks for its module by this name.
  const get = (name) => (name === 'ChatSdk' ? require('./bridge').bridge.native : actual.get(name));
  return { ...actual, get };
});
jest.mock('@react-native-community/netinfo', () => require('@react-native-community/netinfo/jest/netinfo-mock.js'));
jest.mock('@react-native-clipboard/clipboard', () =>
  require('@react-native-clipboard/clipboard/jest/clipboard-mock.js'),
);
// The SDKs write what they do to the console.
jest.spyOn(console, 'log').mockImplementation(() => {});
// Before the SDKs, which look for their native half when they are loaded.
require('./bridge');
