import type { InBoth } from './build.js';

/** The SDKs of a dialect, as their users call them. */
const names: { readonly [dialect: string]: InBoth } = {
  web: { en: 'agora-chat 1.x, easemob-websdk 3.x and 4.x', 'zh-CN': 'agora-chat 1.x、easemob-websdk 3.x 和 4.x' },
  web5: { en: 'Web SDK 5.x', 'zh-CN': 'Web SDK 5.x' },
  native: {
    en: 'React Native, Android, iOS, Flutter, Unity and Windows',
    'zh-CN': 'React Native、Android、iOS、Flutter、Unity 和 Windows',
  },
  legacyNative: { en: 'the native SDKs before late 2024', 'zh-CN': '2024 年底之前的原生 SDK' },
  harmonyos: { en: 'HarmonyOS', 'zh-CN': 'HarmonyOS' },
};

export function sdks(dialect: string): InBoth {
  return names[dialect] ?? { en: dialect, 'zh-CN': dialect };
}
