/** What `react-native` exports that the kit uses, for tests in Node. Tests on the real one install it. */
export const device = { state: 'active', locale: 'en_US', listeners: new Set<() => void>() };

export const AppState = {
  get currentState() {
    return device.state;
  },
  addEventListener(_: 'change', listener: () => void) {
    device.listeners.add(listener);
    return { remove: () => void device.listeners.delete(listener) };
  },
};

export const I18nManager = { getConstants: () => ({ localeIdentifier: device.locale }) };

export const StyleSheet = { create: (styles: object) => styles, hairlineWidth: 1, absoluteFill: {} };
