import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Intake } from '../../app/ports/files.ts'
import { FileError } from '../../core/file-error.ts'
import type { History } from '../../core/history.ts'
import { fileReader } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

function file(content: string | Buffer, name = 'movements.csv'): string {
  const path = join(folder, `${++files}-${name}`)
  writeFileSync(path, content)
  return path
}

async function read(
  paths: string | string[],
  more: object = {},
): Promise<{ history: History; intake: Intake }> {
  const open = await fileReader.open({ paths: [paths].flat(), ...more })
  try {
    const passes: History[] = []
    for await (const history of open.passes()) passes.push(history)
    expect(passes).toHaveLength(1)
    const intake = open.intake()
    expect(intake.accepted + intake.rejected).toBe(intake.rows)
    expect(intake.accepted).toBe(passes[0].length)
    return { history: passes[0], intake }
  } finally {
    await open.close()
  }
}

async function failure(
  paths: string | string[],
  more: object = {},
): Promise<{ code: string; detail: object }> {
  try {
    await read(paths, more)
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('was read')
}

const HEADER = 'item,location,quantity,occurred_at,recorded_at,id,kind\n'
const row = (
  change: Partial<Record<'item' | 'location' | 'quantity' | 'occurred' | 'recorded' | 'id' | 'kind', string>>,
) =>
  [
    change.item ?? 'BOLT',
    change.location ?? 'A/01',
    change.quantity ?? '-5',
    change.occurred ?? '2026-01-01T10:00:00Z',
    change.recorded ?? '2026-01-01T11:00:00Z',
    change.id ?? `m${++files}`,
    change.kind ?? 'sale',
  ].join(',')

describe('a good file', () => {
  it('becomes movements, whatever its delimiter, line ends, encoding and packing', async () => {
    const text = `${HEADER}${row({ id: 'one', item: 'Schraube ä' })}\n${row({ id: 'two', quantity: '7', kind: 'receipt' })}\n`
    const variants = [
      text,
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll(',', ';'),
      text.replaceAll(',', '\t'),
      text.replaceAll(',', '|'),
      text.trimEnd(),
      gzipSync(text),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      Buffer.from(text, 'latin1'),
      text.replace('occurred_at', '"Occurred At"'),
    ]
    for (const content of variants) {
      const { history, intake } = await read(file(content))
      expect(intake).toMatchObject({ rows: 2, accepted: 2, rejected: 0 })
      expect([0, 1].map(history.id)).toEqual(['one', 'two'])
      expect(history.items.map((item) => item.code)).toEqual(['Schraube ä', 'BOLT'])
      expect([...history.quantity]).toEqual([5, 7])
      expect([0, 1].map((movement) => history.locations[history.from[movement]].path)).toEqual([
        'A/01',
        'supplier',
      ])
      expect([0, 1].map((movement) => history.locations[history.to[movement]].path)).toEqual([
        'customer',
        'A/01',
      ])
      expect(history.occurredAt[0]).toBe(Date.UTC(2026, 0, 1, 10))
      expect(history.recordedAt[0]).toBe(Date.UTC(2026, 0, 1, 11))
    }
  })

  it('keeps quotes, line breaks inside quotes are refused as text, emoji and SQL are just text', async () => {
    const items = ['"say ""hi"""', '🔩', "'; drop table items; --", '<b>bold</b>']
    const { history, intake } = await read(file(HEADER + items.map((item) => `${row({ item })}\n`).join('')))
    expect(intake.rejected).toBe(0)
    expect(history.items.map((item) => item.code)).toEqual([
      'say "hi"',
      '🔩',
      "'; drop table items; --",
      '<b>bold</b>',
    ])
  })

  it('tells days, minutes and offsets apart', async () => {
    const times = ['2026-01-01', '2026-01-01T10:00Z', '2026-01-01T12:00:00+02:00', '2026-01-01 10:00:00.250Z']
    const { history } = await read(file(HEADER + times.map((occurred) => `${row({ occurred })}\n`).join('')))
    expect([...history.occurredPrecision!]).toEqual([2, 1, 0, 0])
    const ten = Date.UTC(2026, 0, 1, 10)
    expect([...history.occurredAt]).toEqual([Date.UTC(2026, 0, 1), ten, ten, ten + 250])
  })

  it('settles an item at its finest quantity', async () => {
    const { history } = await read(
      file(
        HEADER +
          [row({ quantity: '-1.25' }), row({ quantity: '3' }), row({ item: 'NUT', quantity: '2' })].join(
            '\n',
          ),
      ),
    )
    expect(history.items.map((item) => item.scale)).toEqual([2, 0])
    expect([...history.quantity]).toEqual([125, 300, 2])
  })

  it('reads back what was written: CSV, JSON lines and Parquet', async () => {
    const movement = fc.record({
      item: fc.constantFrom('A', 'a long name of an item', 'é🔩'),
      location: fc.constantFrom('S1', 'a/rather/long/path/to/a/bin'),
      quantity: fc.integer({ min: -99999, max: 99999 }).filter((quantity) => quantity !== 0),
      at: fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 }),
      document: fc.constantFrom('', 'D1', 'a document with a long number 0001'),
    })
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await fc.assert(
      fc.asyncProperty(fc.array(movement, { minLength: 1, maxLength: 20 }), async (rows) => {
        const told = rows.map((one, index) => ({
          item: one.item,
          location: one.location,
          quantity: String(one.quantity),
          occurred_at: new Date(one.at * 1000).toISOString().replace('.000', ''),
          id: `id-${index}-with-a-tail-that-is-long`.slice(0, 5 + index),
          document: one.document,
        }))
        const columns = Object.keys(told[0]) as (keyof (typeof told)[number])[]
        const csv = file(
          [columns, ...told.map((one) => columns.map((name) => one[name]))]
            .map((cells) => cells.join())
            .join('\n'),
        )
        const json = file(told.map((one) => JSON.stringify(one)).join('\n'), 'movements.jsonl')
        const parquet = join(folder, `${++files}.parquet`)
        await connection.run(
          `copy (select * from read_json('${json}', columns = {${columns.map((name) => `${name}: 'VARCHAR'`)}})) to '${parquet}' (format parquet)`,
        )
        for (const path of [csv, json, parquet]) {
          const { history } = await read(path)
          const back = rows.map((_, index) => {
            const out = history.locations[history.to[index]].path === 'customer'
            const location = history.locations[out ? history.from[index] : history.to[index]].path
            return {
              item: history.items[history.item[index]].code,
              location,
              quantity: out ? -history.quantity[index] : history.quantity[index],
              at: history.occurredAt[index] / 1000,
              document: history.document(index) ?? '',
            }
          })
          expect(back).toEqual(rows)
          expect(rows.map((_, index) => history.id(index))).toEqual(told.map((one) => one.id))
        }
      }),
      { numRuns: 25 },
    )
    connection.closeSync()
  })

  it('takes several files as one history, and names rows without an id by file and row', async () => {
    const header = 'item,from,to,quantity,recorded_at\n'
    const first = file(`${header}BOLT,supplier,A,5,2026-01-01T10:00:00Z\n`)
    const second = file(`${header}BOLT,A,customer,2,2026-01-01T09:00:00Z\n`)
    const { history } = await read([first, second])
    expect(history.length).toBe(2)
    expect(history.id(1)).toMatch(/movements\.csv row 2$/)
    expect(history.recordedAt).toBe(history.occurredAt)
  })
})

describe('a row that cannot be understood is refused with its place, the rest goes in', () => {
  const cases: [string, Parameters<typeof row>[0], string, string][] = [
    ['1e308', { quantity: '1e308' }, 'quantity-out-of-range', 'quantity'],
    ['NaN', { quantity: 'NaN' }, 'bad-quantity', 'quantity'],
    ['blank quantity', { quantity: '' }, 'missing-value', 'quantity'],
    ['a decimal comma', { quantity: '"1,5"' }, 'ambiguous-quantity', 'quantity'],
    ['thousands and comma', { quantity: '"1.234,50"' }, 'ambiguous-quantity', 'quantity'],
    ['negative zero', { quantity: '-0' }, 'zero-quantity', 'quantity'],
    ['seven decimals', { quantity: '1.1234567' }, 'too-many-decimals', 'quantity'],
    ['17 digits', { quantity: '12345678901234567' }, 'quantity-out-of-range', 'quantity'],
    ['31 April', { occurred: '2026-04-31' }, 'bad-time', 'occurred_at'],
    ['year 21', { occurred: '0021-01-05' }, 'time-out-of-range', 'occurred_at'],
    ['no zone', { occurred: '2026-01-05T10:00:00' }, 'time-without-zone', 'occurred_at'],
    ['another format', { occurred: '01/02/2026' }, 'ambiguous-time', 'occurred_at'],
    ['no time', { occurred: '' }, 'missing-value', 'occurred_at'],
    ['a bad second clock', { recorded: 'soon' }, 'bad-time', 'recorded_at'],
    ['no item', { item: '' }, 'missing-value', 'item'],
    ['no place', { location: '' }, 'missing-value', 'location'],
    ['a NUL', { item: 'a\u0000b' }, 'bad-text', 'item'],
    ['a NUL in an id', { id: 'a\u0000b' }, 'bad-text', 'id'],
    ['4,000 characters', { location: 'x'.repeat(4000) }, 'text-too-long', 'location'],
    ['an unknown kind', { kind: 'teleport' }, 'unknown-kind', 'kind'],
    ['both ends the same', { location: 'customer' }, 'equal-ends', 'location'],
  ]
  it.each(cases)('%s', async (_, change, code, column) => {
    const { history, intake } = await read(file(`${HEADER}${row({})}\n${row(change)}\n${row({})}\n`))
    expect(history.length).toBe(2)
    expect(intake.rejections).toMatchObject([{ row: 3, code, detail: { column } }])
    expect(String(intake.rejections[0].detail.value).length).toBeLessThan(100)
  })

  it('repeated ids: the same content is there already, other content is a conflict', async () => {
    const same = row({ id: 'x' })
    const { history, intake } = await read(
      file([HEADER.trim(), same, same, row({ id: 'x', quantity: '-6' })].join('\n')),
    )
    expect(history.length).toBe(1)
    expect(intake.rejections).toMatchObject([
      { row: 3, code: 'repeated-id', detail: { value: 'x', firstRow: 2 } },
      { row: 4, code: 'conflict', detail: { value: 'x', firstRow: 2, differing: ['quantity'] } },
    ])
  })

  it('too many cells, too few, and a file cut in the middle of a line', async () => {
    const lines = [
      HEADER.trim(),
      row({}),
      `${row({})},more,and more`,
      'BOLT,A/01',
      row({}),
      'BOLT,A/01,-5,2026-01',
    ]
    const { history, intake } = await read(file(lines.join('\n')))
    expect(history.length).toBe(2)
    expect(intake.rejections.map((one) => [one.row, one.code])).toEqual([
      [3, 'broken-line'],
      [4, 'broken-line'],
      [6, 'broken-line'],
    ])
  })

  it('a line of JSON that is none', async () => {
    const good = JSON.stringify({ item: 'A', location: 'S', quantity: 1, occurred_at: '2026-01-01' })
    const { intake } = await read(file(`${good}\n{"item": "B", \n${good}\n`, 'movements.jsonl'))
    expect(intake.rejections).toMatchObject([{ row: 2, code: 'broken-line' }])
    expect(intake.accepted).toBe(2)
  })

  it('finer than the items file allows, an unknown unit, and one that does not come out', async () => {
    const items = file('item,base_unit,scale,unit,factor\nBOLT,each,0,case,12\nWIRE,m,2,roll,1/3\n')
    const path = file(
      [
        'item,location,quantity,unit,occurred_at',
        'BOLT,A,2,case,2026-01-01',
        'BOLT,A,1.5,each,2026-01-01',
        'BOLT,A,1,pallet,2026-01-01',
        'WIRE,A,1,roll,2026-01-01',
        'WIRE,A,3,roll,2026-01-01',
      ].join('\n'),
    )
    const { history, intake } = await read(path, { items })
    expect([...history.quantity]).toEqual([24, 100])
    expect(intake.rejections.map((one) => [one.row, one.code])).toEqual([
      [3, 'too-many-decimals'],
      [4, 'unknown-unit'],
      [5, 'inexact-quantity'],
    ])
  })
})

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
    ['no gzip though named so', () => file(good, 'movements.csv.gz'), 'bad-compression'],
    ['a gzip cut short', () => file(gzipSync(good.repeat(3000)).subarray(0, -9)), 'bad-compression'],
    ['no quantity column', () => file('item,location,occurred_at\nA,S,2026-01-01\n'), 'missing-column'],
    ['no time column', () => file('item,location,quantity\nA,S,1\n'), 'missing-column'],
    [
      'a column twice',
      () => file('item,Item,location,quantity,occurred_at\nA,A,S,1,2026-01-01\n'),
      'column-mapped-twice',
    ],
    ['JSON of the wrong shape', () => file('[1, 2, 3]', 'movements.json'), 'bad-json'],
    [
      'a picture',
      () => file(Buffer.from([137, 80, 78, 71, 13, 10, 0, 0, 0, 0, 0, 0]), 'movements.csv'),
      'unsupported-file',
    ],
    ['Parquet that is none', () => file('PAR1 and then nothing', 'movements.parquet'), 'bad-parquet'],
  ])('%s', async (_, path, code) => {
    expect((await failure(path())).code).toBe(code)
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
      '{"files": [{"match": "*", "columns": {"item": "sku"}}]}',
      'unknown-column',
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
            ...[history.quantity[row], history.occurredAt[row], history.recordedAt[row], history.id(row)],
            ...[
              history.document(row),
              text(history.lot, row),
              text(history.source, row),
              history.unitCost?.[row],
            ],
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
