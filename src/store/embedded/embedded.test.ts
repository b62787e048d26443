import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningDatabase, startEmbeddedPostgres } from './embedded.ts'
import { checkGiven } from './given.ts'

let dataDir: string
let running: RunningDatabase | null

beforeEach(() => {
  // Closed to every other user, as a clone in the home folder of root is.
  dataDir = join(mkdtempSync(join(tmpdir(), 'plimsoll-embedded-')), 'data')
  running = null
})

afterEach(async () => {
  await running?.stop()
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const postmaster = () =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

describe('embedded PostgreSQL', () => {
  it('starts, keeps what was committed over a restart and over kill -9, and says when it dies', async () => {
    running = await startEmbeddedPostgres({ dataDir })
    await ask(running.url, 'create table kept as select 7 as n')
    expect(await ask(running.url, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await ask(running.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    await running.stop()
    expect(existsSync(join(dataDir, 'owner.pid'))).toBe(false)

    running = await startEmbeddedPostgres({ dataDir })
    expect(await ask(running.url, 'select n from kept')).toEqual([{ n: 7 }])
    const died = new Promise<string>((done) => running?.onExit(done))
    process.kill(postmaster(), 'SIGKILL')
    expect(await died).toMatch(/SIGKILL/)

    running = await startEmbeddedPostgres({ dataDir })
    expect(await ask(running.url, 'select n from kept')).toEqual([{ n: 7 }])
  })

  it('refuses a folder whose owner lives, and takes over from one that is gone', async () => {
    running = await startEmbeddedPostgres({ dataDir })
    writeFileSync(join(dataDir, 'owner.pid'), String(process.ppid))
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'data-in-use' })
    const first = postmaster()
    // The program was killed and left its database running.
    writeFileSync(join(dataDir, 'owner.pid'), '999999999')
    const second = await startEmbeddedPostgres({ dataDir })
    expect(postmaster()).not.toBe(first)
    await running.stop()
    running = second
    expect(await ask(running.url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('says that a data folder cannot be one', async () => {
    writeFileSync(join(dataDir, '..', 'file'), '')
    const start = startEmbeddedPostgres({ dataDir: join(dataDir, '..', 'file', 'data') })
    await expect(start).rejects.toMatchObject({ code: 'data-unreadable' })
  })
})

describe('a given database', () => {
  it('is named without its password where it does not answer', async () => {
    const check = checkGiven('postgres://me:secret@127.0.0.1:1/stock')
    await expect(check).rejects.toMatchObject({ code: 'database-unreachable' })
    await expect(check).rejects.not.toThrow(/secret/)
    await expect(check).rejects.toThrow(/127\.0\.0\.1:1\/stock/)
  })
})
