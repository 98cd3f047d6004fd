// @vitest-environment jsdom
import { testSurfaces } from './surfaces.js';

testSurfaces();
