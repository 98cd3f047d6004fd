export { reportUikitErrors } from './reportUikitErrors.js';
