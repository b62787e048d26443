import { defineConfig } from 'vitest/config'

const limits = { pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...limits,
          name: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: ['test/support/cluster.ts'],
        },
      },
      {
        test: {
          ...limits,
          name: 'browser',
          // A page on a busy machine may take its time; what is polled for comes at once where it is right.
          expect: { poll: { timeout: 15_000 } },
          include: ['test/browser/*.test.ts'],
          globalSetup: ['test/support/cluster.ts', 'test/browser/support/demo.ts'],
        },
      },
      {
        // What takes long: very large ledgers, bad servers, hours with the page open. `npm run soak`.
        test: {
          ...limits,
          name: 'soak',
          expect: { poll: { timeout: 15_000 } },
          include: ['test/browser/soak/*.test.ts'],
          globalSetup: ['test/support/cluster.ts', 'test/browser/support/demo.ts'],
        },
      },
    ],
  },
})
