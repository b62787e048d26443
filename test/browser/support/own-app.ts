/** An app on a database of its own, for tests that write. */
import { expect } from 'vitest'
import { testDatabase } from '../../support/database.ts'
import { asked } from '../../support/signed-in.ts'
import { type App, startApp } from './app.ts'

/** For a test that starts an app: a server, a browser and a database share two cores with all the other tests. */
export const OWN_APP_MS = 180_000

/**
 * On an empty database, or one that is filled first, `altered` where no verb fills it; the database goes when the app
 * stops.
 */
export async function ownApp(
  fill?: (databaseUrl: string) => Promise<unknown>,
  { altered = false }: { altered?: boolean } = {},
): Promise<App> {
  const { url, drop } = await testDatabase({ altered })
  try {
    await fill?.(url)
    const app = await startApp({ databaseUrl: url })
    return {
      url: app.url,
      async stop() {
        await app.stop()
        await drop()
      },
    }
  } catch (error) {
    await drop()
    throw error
  }
}

/** Ends with the work done on it. */
export async function withOwnApp(work: (url: string) => Promise<void>): Promise<void> {
  const app = await ownApp()
  try {
    await work(app.url)
  } finally {
    await app.stop()
  }
}

/** Posts movements over the API, of item BOLT unless told, and waits until what they sank is explained. */
export async function post(
  url: string,
  rows: readonly (readonly [id: string, quantity: string, from: string, to: string, item?: string])[],
  source = 'wms',
): Promise<void> {
  const movements = rows.map(([id, quantity, from, to, item = 'BOLT']) => ({
    id,
    quantity,
    from,
    to,
    item,
    source,
    actor: 'ann',
    kind: 'transfer',
    occurredAt: '2026-11-20T10:00:00Z',
  }))
  const answer = await asked(`${url}/v1/movements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(movements),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const unexplained = async () => {
    const { episodes } = (await (await asked(`${url}/v1/summary`)).json()) as {
      episodes: { unexplained: number }
    }
    return episodes.unexplained
  }
  await expect.poll(unexplained, { timeout: 30_000 }).toBe(0)
}
