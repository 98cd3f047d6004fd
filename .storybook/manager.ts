import { addons } from 'storybook/manager-api';

addons.setConfig({
  layoutCustomisations: {
    // A page to read has no use for the panel of a component's controls.
    showPanel: ({ storyId }, usual) => (/^(explorer|simulator)--/.test(storyId ?? '') ? false : usual),
  },
});
