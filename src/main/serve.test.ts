import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plimsoll, plimsollServer } from '../../test/support/cli.ts'
import { testDatabase } from '../../test/support/database.ts'
import { asked, comeIn } from '../../test/support/signed-in.ts'
import { openLedgerStore } from '../store/ledger-store.ts'

const MOVEMENTS = `id,item,quantity,location,occurred_at,recorded_at
r1,BOLT,10,A/01,2026-01-01T09:00:00Z,2026-01-03T09:00:00Z
s1,BOLT,-8,A/01,2026-01-02T09:00:00Z,2026-01-02T09:00:00Z
s2,NUT,x,A/01,2026-01-02T09:00:00Z,2026-01-02T09:00:00Z
`
let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-serve-'))
  // As root the database runs as another user, who must be able to get here.
  chmodSync(folder, 0o755)
  file = join(folder, 'movements.csv')
  writeFileSync(file, MOVEMENTS)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('under a data folder', () => {
  it('starts in two lines, shares its database with commands, survives kill -9, and stops cleanly', async () => {
    const dataDir = join(folder, 'data')
    const env = { DATA_DIR: dataDir, PORT: '0' }
    const first = plimsollServer(env)
    const url = await first.ready
    expect(first.said.out).toBe(`Plimsoll 0.1.0 is ready: ${url}\nData is in ${dataDir}. Ctrl-C stops it.\n`)
    // A command beside it works on the same ledger; another server does not.
    expect(plimsoll(['import', file], { env })).toMatchObject({
      exit: 0,
      out: expect.stringContaining(
        `Import 1: 2 movements posted, 0 movements known before, 1 row rejected.
  bad-quantity: ${file}, row 4: quantity "x" is not a number. Write digits, with a point for decimals.
`,
      ),
    })
    expect(plimsoll(['serve'], { env })).toMatchObject({ exit: 1, out: '' })
    expect(plimsoll(['serve'], { env }).err).toMatch(/^data-in-use: .+ is in use by process \d+\./)
    await comeIn(url)
    const { rows } = await (await asked(`${url}/v1/episodes`)).json()
    expect(rows).toMatchObject([
      { item: 'BOLT', class: 'timing', causes: [{ code: 'late-posting' }, {}, {}] },
    ])

    first.kill('SIGKILL')
    await first.ended
    const second = plimsollServer(env)
    const then = await second.ready
    await comeIn(then)
    const { movements } = await (await asked(`${then}/v1/summary`)).json()
    expect(movements).toBe(2)

    process.kill(
      Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    )
    const { exit, err } = await second.ended
    expect([exit, err]).toEqual([
      1,
      'database-unreachable: the database ended by itself, so the server ends too. Start it again; nothing posted is lost.\n',
    ])

    expect(plimsoll(['verify'], { env })).toEqual({
      exit: 0,
      out: expect.stringMatching(/^The ledger is sound: 2 movements checked.$/m),
      err: '',
    })
    const third = plimsollServer(env)
    await third.ready
    third.kill('SIGINT')
    expect(await third.ended).toMatchObject({ exit: 0, err: '' })
  }, 120_000)
})

describe('with a given database', () => {
  it('imports once, verifies, and names the first fault', async () => {
    const { url, drop } = await testDatabase({ altered: true })
    const env = { DATABASE_URL: url }
    expect(plimsoll(['import', file], { env }).out).toMatch(/^Import 1: 2 movements posted/m)
    expect(plimsoll(['import', file], { env })).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^Nothing changed: the same files are in already, as import 1\.\n$/m),
    })
    expect(plimsoll(['import', join(folder, 'gone.csv')], { env })).toMatchObject({ exit: 2 })
    const hand = new Pool({ connectionString: url })
    await hand.query('update trail_heads set last_entry = last_entry + 1')
    expect(plimsoll(['verify'], { env }).err).toMatch(/^altered-entry: all sites, entry \d+: /)
    await hand.query('update trail_heads set last_entry = last_entry - 1')
    await hand.query('update movements set quantity = quantity + 1 where seq = 1')
    await hand.end()
    const { exit, out, err } = plimsoll(['verify'], { env })
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^broken-chain: site main, movement 1, stock card 1-\d+: the balance .+ \(expected -9, found -8\)\./,
    )
    await drop()
  })

  it('is held against a seal that was kept elsewhere', async () => {
    const { url, drop } = await testDatabase()
    const verified = (...kept: string[]) => plimsoll(['verify', ...kept], { env: { DATABASE_URL: url } })
    plimsoll(['import', file], { env: { DATABASE_URL: url } })
    expect(verified()).toEqual({ exit: 0, out: 'The ledger is sound: 2 movements checked.\n', err: '' })
    const store = await openLedgerStore(url)
    await store.seal({ all: true })
    await store.close()

    const { out } = verified()
    const [, kept = ''] = /^Its newest seal, to be kept elsewhere: --hash (1:[0-9a-f]{64})$/m.exec(out) ?? []
    expect(verified('--hash', kept)).toEqual({ exit: 0, out, err: '' })
    expect(verified('--hash', ` ${kept.toUpperCase()} `)).toMatchObject({ exit: 0 })
    const wrong = kept.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
    expect(verified('--hash', wrong)).toEqual({
      exit: 1,
      out: '',
      err: expect.stringMatching(
        `^other-hash: all sites: .+ \\(expected ${wrong}, found ${kept}\\)\\. .+\n$`,
      ),
    })
    expect(verified('--hash', kept.replace('1:', '2:'))).toEqual({
      exit: 1,
      out: '',
      err: expect.stringMatching(
        /^other-hash: all sites: .+ \(expected 2:[0-9a-f]{64}, found nothing\)\. .+\n$/,
      ),
    })
    for (const malformed of [kept.slice(2), '1:', `1:${'g'.repeat(64)}`, `${kept}0`, `-${kept}`, '0x1:ab'])
      expect(verified(`--hash=${malformed}`)).toEqual({
        exit: 2,
        out: '',
        err: expect.stringContaining(
          'It has the form <number>:<64 hex digits>, as a sound check answers it.',
        ),
      })
    await drop()
  }, 120_000)

  it('serves it, and SIGTERM stops it', async () => {
    const { url, drop } = await testDatabase()
    const server = plimsollServer({ DATABASE_URL: url, PORT: '0' })
    const address = await server.ready
    expect(server.said.out).toContain('\nData is in the database of DATABASE_URL. Ctrl-C stops it.\n')
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    server.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ exit: 0, err: '' })
    await drop()
  })
})

describe('what keeps it from starting is one line, and exit code 1', () => {
  it.each([
    [{ HOST: '192.0.2.1', PORT: '0' }, /^bad-setting: HOST=192\.0\.2\.1 is no address of this machine/],
    [{ PLIMSOLL_HOSTS: 'stock example' }, /^bad-setting: PLIMSOLL_HOSTS=stock example cannot be read/],
    [{ PLIMSOLL_SECRET: 'secret' }, /^bad-setting: PLIMSOLL_SECRET is too short/],
    [{ OIDC_ISSUER: 'https://login.example.com' }, /^bad-setting: OIDC_ISSUER needs OIDC_CLIENT_ID/],
    [
      { OIDC_ISSUER: 'http://login.example.com', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'secret' },
      /^bad-setting: OIDC_ISSUER=http:\/\/login\.example\.com is no https address/,
    ],
    [{ PORT: 'http' }, /^bad-setting: PORT=http is no port\./],
    [{ PORT: '65536' }, /^bad-setting: PORT=65536 is no port\./],
    [
      { PORT: '0', DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' },
      /^database-unreachable: No database answers at 127\.0\.0\.1:1\/none: /,
    ],
    [{ PORT: '0', DATA_DIR: '/dev/null/data' }, /^data-unreadable: /],
  ])('%j', (env, line) => {
    const { exit, out, err } = plimsoll(['serve'], { env })
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(line)
    expect(err).not.toContain('secret')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([{ HOST: '0.0.0.0' }, { PLIMSOLL_HOSTS: 'stock.example.com' }])('the demo with %j', (env) => {
    const { exit, out, err } = plimsoll(['demo'], { env })
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(/^bad-setting: --demo lets everybody in without a password, .+\n$/)
  })

  it('a database that a newer version has migrated', async () => {
    const { url, drop } = await testDatabase()
    const hand = new Pool({ connectionString: url })
    await hand.query(`create table migrations as select '999-tomorrow.sql' as name, now() as applied_at`)
    await hand.end()
    const { exit, out, err } = plimsoll(['serve'], { env: { PORT: '0', DATABASE_URL: url } })
    await drop()
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(/^database-newer: .+ does not know 999-tomorrow\.sql\. Run the newer Plimsoll, .+\n$/)
  })

  it('a port that is taken', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const { port } = taken.address() as { port: number }
    const { exit, err } = plimsoll(['serve'], { env: { PORT: String(port), DATA_DIR: join(folder, 'none') } })
    taken.close()
    expect([exit, err]).toEqual([
      1,
      `port-taken: port ${port} is taken by another program. End that program, or set another PORT.\n`,
    ])
  })
})
