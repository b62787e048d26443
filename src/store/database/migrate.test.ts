import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

let pool: Pool
let drop: () => Promise<void>
let migrations: Migration[]

beforeEach(async () => {
  const database = await testDatabase()
  drop = database.drop
  pool = new Pool({ connectionString: database.url })
  migrations = await readMigrations()
})

afterEach(async () => {
  await pool.end()
  await drop()
})

async function applied(): Promise<{ name: string; hash: string | null }[]> {
  return (await pool.query('select name, hash from migrations order by name')).rows
}

describe('a database', () => {
  it('that is new gets every migration once, each with its hash', async () => {
    await migrate(pool)
    const first = await applied()
    expect(first.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    expect(first.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true)
    await migrate(pool)
    expect(await applied()).toEqual(first)
  })

  it('that was migrated before hashes were kept gets them', async () => {
    await migrate(pool)
    const whole = await applied()
    await pool.query('alter table migrations drop column hash')
    await pool.query(`delete from migrations where name = '014-migration-hashes.sql'`)
    await migrate(pool)
    expect(await applied()).toEqual(whole)
  })

  it('takes the same migrations with the line endings of Windows', async () => {
    await migrate(pool)
    const windows = migrations.map(({ name, sql }) => ({ name, sql: sql.replaceAll('\n', '\r\n') }))
    await migrate(pool, { migrations: windows })
  })

  it('of a newer Plimsoll is refused with the name of what is not known, and left as it is', async () => {
    const newer = [...migrations, { name: '999-tomorrow.sql', sql: 'create table tomorrow ()' }]
    await migrate(pool, { migrations: newer })
    await expect(migrate(pool)).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('999-tomorrow.sql'),
    })
    expect((await applied()).length).toBe(newer.length)
  })

  it('that applied another text of a migration is refused with its name', async () => {
    await migrate(pool)
    const [first, ...rest] = migrations
    const changed = [{ name: first.name, sql: `${first.sql}\nselect 1;\n` }, ...rest]
    await expect(migrate(pool, { migrations: changed })).rejects.toMatchObject({
      code: 'database-differs',
      message: expect.stringContaining(first.name),
    })
  })

  it('keeps what went before a migration that fails, and goes on from there', async () => {
    const faulty = [...migrations, { name: '999-faulty.sql', sql: 'create table half (); select 1 / 0' }]
    await expect(migrate(pool, { migrations: faulty })).rejects.toThrow('division by zero')
    expect((await applied()).map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    expect((await pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }])
    await migrate(pool)
  })
})

describe('several processes that start at once', () => {
  it('all come up, and each migration is applied once', async () => {
    await Promise.all([migrate(pool), migrate(pool), migrate(pool)])
    expect((await applied()).length).toBe(migrations.length)
  })

  it('do not wait for ever for one that hangs', async () => {
    const hanging = await pool.connect()
    await hanging.query('select pg_advisory_lock(7411001)')
    await expect(migrate(pool, { waitMs: 50 })).rejects.toMatchObject({ code: 'database-busy' })
    // Who dies gives the lock back.
    hanging.release(true)
    await migrate(pool, { waitMs: 10_000 })
  })
})
