// The parts of React Native that the kit and the guide use, as elements of a renderer that knows no page.
export const View = 'View';
export const Text = 'Text';
export const Pressable = 'Pressable';
export const Modal = 'Modal';
export const Share = { share: async () => ({}) };
export const Platform = { OS: 'android' };
export const AccessibilityInfo = { announceForAccessibility() {} };
export const AppState = { currentState: 'active', addEventListener: () => ({ remove() {} }) };
export const I18nManager = { getConstants: () => ({ localeIdentifier: 'en_US' }) };
