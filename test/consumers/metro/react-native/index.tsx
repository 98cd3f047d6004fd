// The parts of React Native that the kit and the guide use, as elements of a renderer that knows no page.
const subscription = () => ({ remove() {} });

class Value {
  interpolate() {
    return this;
  }
}

export const View = 'View';
export const ScrollView = 'ScrollView';
export const Text = 'Text';
export const Pressable = 'Pressable';
export const Modal = ({ visible, children }: { visible: boolean; children: unknown }) => (visible ? children : null);
export const ActivityIndicator = 'ActivityIndicator';
export const Animated = { View: 'View', Value, timing: () => ({ start() {}, stop() {} }) };
export const StyleSheet = { create: (styles: object) => styles, absoluteFill: {}, hairlineWidth: 1 };
export const Share = { share: async () => ({}) };
export const Platform = { OS: 'android' };
export const BackHandler = { addEventListener: subscription };
export const AccessibilityInfo = {
  isReduceMotionEnabled: async () => true,
  isScreenReaderEnabled: async () => false,
  getRecommendedTimeoutMillis: async () => 6000,
  addEventListener: subscription,
  announceForAccessibility() {},
};
export const AppState = { currentState: 'active', addEventListener: subscription };
export const I18nManager = { getConstants: () => ({ localeIdentifier: 'en_US' }) };
export const useColorScheme = () => 'light';
export const useWindowDimensions = () => ({ width: 360, height: 640, fontScale: 1 });
