import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import {
  int4,
  int8,
  int8s,
  nullable,
  RowMismatch,
  select,
  selectOne,
  selectTuples,
  text,
  timestamptz,
} from './rows.ts'

let pool: Pool
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await testDatabase()
  pool = new Pool({ connectionString: database.url })
  drop = database.drop
})

afterAll(async () => {
  await pool.end()
  await drop()
})

describe('typed rows', () => {
  it('bear safe integers and Unix milliseconds', async () => {
    const shape = { seq: int8, at: timestamptz, lot: nullable(text), seqs: int8s }
    const rows = await select(
      pool,
      shape,
      `select 9007199254740991::bigint as seq, '2026-01-02T03:04:05.678Z'::timestamptz as at, null::text as lot,
         array[1, 2]::bigint[] as seqs`,
    )
    expect(rows).toEqual([
      { seq: 9007199254740991, at: Date.UTC(2026, 0, 2, 3, 4, 5, 678), lot: null, seqs: [1, 2] },
    ])
  })

  it.each([
    ['a column that is not there', { a: int4, b: int4 }, 'select 1 as a'],
    ['a column that the shape does not name', { a: int4 }, 'select 1 as a, 2 as b'],
    ['another type', { a: int8 }, 'select 1 as a'],
    ['a null where there is none to be', { a: int4 }, 'select null::integer as a'],
    ['a number beyond the safe integers', { a: int8 }, 'select 9007199254740993::bigint as a'],
  ])('refuse %s', async (_, shape, statement) => {
    await expect(select(pool, shape, statement)).rejects.toThrow(RowMismatch)
  })

  it('come as arrays where there are very many', async () => {
    const rows = await selectTuples(pool, [int8, nullable(text)], `select 7::bigint, null::text`)
    expect(rows).toEqual([[7, null]])
    await expect(selectTuples(pool, [int8, text], 'select 7::bigint')).rejects.toThrow(RowMismatch)
    await expect(selectTuples(pool, [int8], 'select 7')).rejects.toThrow(RowMismatch)
  })

  it('are one, none, or too many', async () => {
    const one = (statement: string) => selectOne(pool, { a: int4 }, statement)
    expect(await one('select 1 as a')).toEqual({ a: 1 })
    expect(await one('select 1 as a where false')).toBeNull()
    await expect(one('select 1 as a union all select 2')).rejects.toThrow(RowMismatch)
  })
})
