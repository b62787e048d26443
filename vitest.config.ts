import { defineConfig } from 'vitest/config'

const limits = { pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const
const inBrowser = {
  ...limits,
  // A page on a busy machine may take its time; what is polled for comes at once where it is right.
  expect: { poll: { timeout: 15_000 } },
  globalSetup: ['test/support/cluster.ts', 'test/browser/support/demo.ts'],
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...limits,
          name: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/**/soak/**'],
          globalSetup: ['test/support/cluster.ts'],
        },
      },
      { test: { ...inBrowser, name: 'browser', include: ['test/browser/*.test.ts'] } },
      // What takes long: very large ledgers, bad servers, many seeds, hours with the page open, and every page in all
      // four looks instead of two. `npm run soak`.
      {
        test: {
          ...inBrowser,
          name: 'soak',
          include: ['test/**/soak/*.test.ts', 'test/browser/*.test.ts'],
          env: { PLIMSOLL_LOOKS: 'all' },
        },
      },
    ],
  },
})
