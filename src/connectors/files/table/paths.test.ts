/** A path is one file, whatever signs are in it; another file beside it that it would fit as a pattern is not read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { HEADER, read, row } from '../../../../test/support/reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-paths-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('the file that was named is read', () => {
  it.each([
    ['r[1].csv', 'r1.csv'],
    ['q?.csv', 'qZ.csv'],
    ['star*.csv', 'starZ.csv'],
    ['[!a].csv', 'b.csv'],
    ['open[.csv', 'open1.csv'],
    ['{a,b}.csv', 'a.csv'],
    ['in[1]/movements.csv', 'in1/movements.csv'],
    ['all*/movements.csv', 'all-of-it/movements.csv'],
    ['**/movements.csv', 'deep/movements.csv'],
    ['item=OTHER/movements.csv', 'item=X/movements.csv'],
    ["it's [1].csv", "it's 1.csv"],
  ])('%s, beside %s', async (named, other) => {
    const path = write(named, `${HEADER}${row({ id: 'right', item: 'NAMED' })}\n`)
    write(other, `${HEADER}${row({ id: 'wrong', item: 'OTHER' })}\n`)
    const { history, intake } = await read(path)
    expect(intake).toMatchObject({ rows: 1, accepted: 1 })
    expect(history.items.map(({ code }) => code)).toEqual(['NAMED'])
  })

  it('of JSON lines', async () => {
    const line = (item: string) =>
      `${JSON.stringify({ item, location: 'A', quantity: 1, occurred_at: '2026-01-01' })}\n`
    const path = write('j[1].jsonl', line('NAMED'))
    write('j1.jsonl', line('OTHER'))
    expect((await read(path)).history.items.map(({ code }) => code)).toEqual(['NAMED'])
  })

  it('of Parquet, whose folders say nothing of its columns', async () => {
    const path = write('item=OTHER/p[1].parquet', '')
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(
      `copy (select 'NAMED' as item, 'A' as location, 1 as quantity, '2026-01-01' as occurred_at)
       to '${path}' (format parquet)`,
    )
    connection.closeSync()
    expect((await read(path)).history.items.map(({ code }) => code)).toEqual(['NAMED'])
  })
})
