/** One PostgreSQL for a whole test run: started before the first test file, ended and removed after the last. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/store/embedded/embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-pg-'))
  const running = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    settings: {
      ...{ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' },
      // A table filled in the transaction that emptied it is written once, not twice (see very-much).
      ...{ wal_level: 'minimal', max_wal_senders: '0' },
    },
  })
  project.provide('databaseUrl', running.url)
  return async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
