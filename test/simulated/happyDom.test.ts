// @vitest-environment happy-dom
import { testSurfaces } from './surfaces.js';

testSurfaces();
