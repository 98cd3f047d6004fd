import { addons } from 'storybook/manager-api';

addons.setConfig({
  layoutCustomisations: {
    // A page to read has no use for the panel of a component's controls.
    showPanel: ({ storyId }, usual) => (storyId?.startsWith('explorer--') ? false : usual),
  },
});
