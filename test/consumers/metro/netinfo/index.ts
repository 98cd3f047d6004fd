// A device that is always online.
export default { addEventListener: () => () => {} };
