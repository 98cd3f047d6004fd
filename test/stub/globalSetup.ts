import type { TestProject } from 'vitest/node';
import { serveOnLoopback } from './loopback.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    stubPort: number;
  }
}

export default async function setup(project: TestProject) {
  const { port, stop } = await serveOnLoopback();
  project.provide('stubPort', port);
  return stop;
}
