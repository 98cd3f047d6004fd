import { lingering } from './lingering.js';

export default lingering('jsdom');
