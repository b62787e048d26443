/** One app with the demo history for all browser tests of a run. Tests that write start an app of their own. */
import type { TestProject } from 'vitest/node'
import { startApp } from './app.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp()
  project.provide('demoUrl', app.url)
  return () => app.stop()
}
