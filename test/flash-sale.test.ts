/**
 * A flash sale over two real servers on one database: 1,000 clients want one of 500 units, each at the server it comes
 * to, and whoever got one ships it at the other.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLedgerStore } from '../src/store/ledger-store.ts'
import { plimsollServer } from './support/cli.ts'
import { testDatabase } from './support/database.ts'
import { comeIn, cookieFor } from './support/signed-in.ts'
import { aMove, openStockroom } from './support/stockroom.ts'

const [CLIENTS, UNITS, AT_ONCE] = [1_000, 500, 100]
const SITE = 'sale'

it('sells every unit once, and none that is not there', async () => {
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-sale-'))
  const store = await openLedgerStore(database.url)
  await openStockroom(store, [SITE], ['BOLT'])
  const env = { DATABASE_URL: database.url, PORT: '0', DATA_DIR: folder }
  const running = [plimsollServer(env), plimsollServer(env)]
  try {
    const servers = await Promise.all(running.map(({ ready }) => ready))
    await comeIn(servers[0])
    const headers = { 'content-type': 'application/json', cookie: cookieFor(servers[0])! }
    const ask = async (client: number, path: string, body?: unknown) => {
      const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(servers[client % 2] + path, { headers, ...asked })
      return answer.json()
    }
    const clients = Array.from({ length: CLIENTS }, (_, client) => client)
    const { actor: _, ...first } = aMove('in', 'supplier', 'A/01', String(UNITS - 200), { kind: 'receipt' })
    const receipts = [first, { ...first, id: 'on', to: 'A/02', quantity: '200' }]
    await ask(
      0,
      '/v1/movements',
      receipts.map((one) => ({ ...one, site: SITE })),
    )

    const lines = [{ line: '1', item: 'BOLT', quantity: '1' }]
    const answers: { status: string; code: string; reservation: { id: string } }[] = []
    // A server answers all that wait for it together: so many at once that neither of them sells out in one go.
    const coming = clients.values()
    const crowd = Array.from({ length: AT_ONCE }, async () => {
      for (const client of coming) {
        const wanted = { id: `C${client}`, source: 'shop', site: SITE, lines }
        answers[client] = (await ask(client, '/v1/reservations', [wanted]))[0]
      }
    })
    await Promise.all(crowd)
    const winners = clients.filter((client) => answers[client].status === 'reserved')
    if (winners.length !== UNITS)
      console.log(
        JSON.stringify(answers.filter((a) => a.status !== 'reserved' && a.code !== 'reservation-short')),
      )
    expect(winners).toHaveLength(UNITS)
    expect(answers.filter(({ code }) => code === 'reservation-short')).toHaveLength(CLIENTS - UNITS)
    // Both of them sold.
    for (const server of [0, 1]) expect(winners.some((client) => client % 2 === server)).toBe(true)

    const shipped = await Promise.all(
      winners.map((client) =>
        ask(client + 1, `/v1/reservations/${answers[client].reservation.id}/fulfil`, {
          source: 'wms',
          occurredAt: '2021-06-01T08:00:00Z',
          lines: [{ id: `S${client}`, line: '1', quantity: '1' }],
        }),
      ),
    )
    expect(shipped.filter(([told]) => told?.status === 'posted')).toHaveLength(UNITS)
    for (const server of [0, 1])
      expect(await ask(server, `/v1/available?site=${SITE}&item=BOLT`)).toMatchObject({
        onHand: '0',
        reserved: '0',
        available: '0',
      })
    expect(await store.verify()).toBeNull()
  } finally {
    for (const { kill } of running) kill('SIGTERM')
    await Promise.all(running.map(({ ended }) => ended))
    await store.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
