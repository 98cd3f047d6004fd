import { addons } from 'storybook/manager-api';

addons.setConfig({
  // The browser can zoom too, and without a warning in its console.
  toolbar: { zoom: { hidden: true } },
  layoutCustomisations: {
    // A page to read has no use for the panel of a component's controls.
    showPanel: ({ storyId }, usual) => (/^(explorer|simulator)--/.test(storyId ?? '') ? false : usual),
  },
});
