/** Files that cannot be read at all, and histories too large to be read at once. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { failure, file, folder, HEADER, read, row } from '../../../test/support/reader.ts'
import { fileReader } from './reader.ts'

describe('a file that cannot be read at all', () => {
  const good = `${HEADER}${row({})}\n`
  it.each([
    ['missing', () => join(folder, 'nowhere.csv'), 'file-not-found'],
    ['a folder', () => folder, 'file-unreadable'],
    ['empty', () => file(''), 'empty-file'],
    ['blank lines only', () => file('\n\n'), 'empty-file'],
    ['header only', () => file(HEADER), 'no-rows'],
    ['a gzip of nothing', () => file(gzipSync('')), 'empty-file'],
    ['0 bytes named gz', () => file('', 'movements.csv.gz'), 'empty-file'],
    ['a gzip cut short', () => file(gzipSync(good.repeat(3000)).subarray(0, -9)), 'bad-compression'],
    ['no quantity column', () => file('item,location,occurred_at\nA,S,2026-01-01\n'), 'missing-column'],
    ['no time column', () => file('item,location,quantity\nA,S,1\n'), 'missing-column'],
    [
      'a column twice',
      () => file('item,Item,location,quantity,occurred_at\nA,A,S,1,2026-01-01\n'),
      'column-mapped-twice',
    ],
    ['JSON of the wrong shape', () => file('[1, 2, 3]', 'movements.json'), 'not-a-table'],
    ['JSON that ends within', () => file('[{"item": 1}, {"item"', 'movements.json'), 'bad-json'],
    [
      'a picture',
      () => file(Buffer.from([137, 80, 78, 71, 13, 10, 0, 0, 0, 0, 0, 0]), 'movements.csv'),
      'not-a-table',
    ],
    [
      'a Parquet file cut short',
      () => file(Buffer.from('PAR1\u0015\u0004\u0015\u0020\u0015'), 'movements.parquet'),
      'bad-parquet',
    ],
    [
      'text that only calls itself Parquet',
      () => file('PAR1 and then nothing', 'movements.parquet'),
      'missing-column',
    ],
  ])('%s', async (_, path, code) => {
    expect((await failure(path())).code).toBe(code)
  })

  it('is no file whose name says something else: what counts is what it holds', async () => {
    const { intake } = await read(file(good, 'movements.csv.gz'))
    expect(intake).toMatchObject({ rows: 1, accepted: 1 })
  })

  it('names what is missing and what was found', async () => {
    const { detail } = await failure(file('sku,place,qty,day\nA,S,1,2026-01-01\n'))
    expect(detail).toMatchObject({
      missing: expect.arrayContaining(['item', 'quantity']),
      found: ['sku', 'place', 'qty', 'day'],
    })
  })

  it.each([
    ['no JSON', '{', 'bad-mapping'],
    ['of the wrong shape', '{"files": [{"match": "*", "columns": {"item": 5}}]}', 'bad-mapping'],
    ['with an unknown column', '{"files": [{"match": "*", "columns": {"colour": "x"}}]}', 'bad-mapping'],
    ['for other files', '{"files": [{"match": "other*", "columns": {}}]}', 'bad-mapping'],
    [
      'naming a column that is not there',
      '{"files": [{"match": "*", "columns": {"item": "sku", "quantity": "quantity", "location": "location", "occurred_at": "occurred_at"}}]}',
      'unknown-column',
    ],
    [
      'that names too few columns',
      '{"files": [{"match": "*", "columns": {"item": "item"}}]}',
      'missing-column',
    ],
    [
      'with a zone that is none',
      '{"files": [{"match": "*", "columns": {"occurred_at": {"column": "item", "zone": "Mars/Base"}}}]}',
      'bad-mapping',
    ],
  ])('a mapping %s', async (_, mapping, code) => {
    expect((await failure(file(good), { mapping: file(mapping, 'map.json') })).code).toBe(code)
  })
})

describe('a history too large for one pass', () => {
  /** Two files with different columns, so that a column of one must not be seen in the rows of the other. */
  function twoFiles(): string[] {
    const with_ = ['item,location,quantity,occurred_at,recorded_at,id,document,lot,source,unit_cost']
    const without = ['item,location,quantity,occurred_at']
    for (let index = 0; index < 3000; index++) {
      const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
      const item = `item ${(index * 7) % 90}`
      with_.push(
        `${item},A,${(index % 9) - 4 || 1},${at},${at},with-${index},a long document ${index},lot ${index % 3},wms,1.5`,
      )
      without.push(`${item},B,${(index % 7) - 3 || 1},${at}`)
    }
    return [file(`${with_.join('\n')}\n`), file(`${without.join('\n')}\n`)]
  }

  async function told(paths: string[], passMovementsMax?: number) {
    const open = await fileReader.open({ paths }, { passMovementsMax })
    const rows: string[] = []
    const sizes: number[] = []
    for await (const history of open.passes()) {
      sizes.push(history.length)
      const text = (column: Int32Array | null, row: number) =>
        column === null ? '' : history.texts[column[row]]
      for (let row = 0; row < history.length; row++) {
        rows.push(
          [
            history.items[history.item[row]].code,
            history.locations[history.from[row]].path,
            history.locations[history.to[row]].path,
            history.quantity[row],
            history.occurredAt[row],
            history.recordedAt[row],
            history.id(row),
            history.document(row),
            text(history.lot, row),
            text(history.source, row),
            history.unitCost?.[row],
          ].join('|'),
        )
      }
    }
    const intake = open.intake()
    await open.close()
    return { rows: rows.sort(), sizes, intake }
  }

  it('is told in passes of whole items that add up to the same', async () => {
    const paths = twoFiles()
    const whole = await told(paths)
    const parts = await told(paths, 2500)
    expect(whole.sizes).toEqual([6000])
    expect(parts.sizes.length).toBeGreaterThan(2)
    expect(Math.max(...parts.sizes)).toBeLessThanOrEqual(2500)
    expect(parts.rows).toEqual(whole.rows)
    expect(parts.intake).toEqual(whole.intake)
    expect(whole.intake.rejections).toEqual([])
  })
})
