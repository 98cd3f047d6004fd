// The parts of React Native that the guide uses, as elements of a renderer that knows no page.
export const View = 'View';
export const Text = 'Text';
export const Pressable = 'Pressable';
export const Share = { share: async () => ({}) };
