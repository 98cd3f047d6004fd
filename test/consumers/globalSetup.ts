import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packKit } from '../consumer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the apps are made. */
    workshop: string;
    /** The packed kit. */
    kit: string;
  }
}

/** Packs the kit, once for all apps. */
export default function setup(project: TestProject): () => void {
  const workshop = mkdtempSync(join(tmpdir(), 'chat-error-kit-'));
  project.provide('workshop', workshop);
  project.provide('kit', packKit(workshop));
  return () => rmSync(workshop, { recursive: true, force: true });
}
