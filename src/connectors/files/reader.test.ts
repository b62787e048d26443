/** What is read of files that are good, or good but for some rows. */
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { file, HEADER, read, row } from '../../../test/support/reader.ts'

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
        const parquet = `${json}.parquet`
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
    ['a word', { quantity: 'five' }, 'bad-quantity', 'quantity'],
    ['NaN, which stands for nothing', { quantity: 'NaN' }, 'missing-value', 'quantity'],
    ['blank quantity', { quantity: '' }, 'missing-value', 'quantity'],
    ['a decimal comma', { quantity: '"1,5"' }, 'ambiguous-quantity', 'quantity'],
    ['three digits behind a comma', { quantity: '"1,500"' }, 'ambiguous-quantity', 'quantity'],
    ['seven decimals', { quantity: '1.1234567' }, 'too-many-decimals', 'quantity'],
    ['17 digits', { quantity: '12345678901234567' }, 'quantity-out-of-range', 'quantity'],
    ['31 April', { occurred: '2026-04-31' }, 'bad-time', 'occurred_at'],
    ['year 21', { occurred: '0021-01-05' }, 'time-out-of-range', 'occurred_at'],
    ['a 61st second', { occurred: '2026-01-05T10:30:60Z' }, 'bad-time', 'occurred_at'],
    ['before 1900 in UTC', { occurred: '1900-01-01T00:00+14:00' }, 'time-out-of-range', 'occurred_at'],
    ['after 2200 in UTC', { occurred: '2200-12-31T23:59:59-18:00' }, 'time-out-of-range', 'occurred_at'],
    ['no zone', { occurred: '2026-01-05T10:00:00' }, 'time-without-zone', 'occurred_at'],
    ['another format', { occurred: '01/02/2026' }, 'ambiguous-time', 'occurred_at'],
    ['a word for a time', { occurred: 'soon' }, 'bad-time', 'occurred_at'],
    ['no time', { occurred: '', recorded: '' }, 'missing-value', 'occurred_at'],
    ['no item', { item: '' }, 'missing-value', 'item'],
    ['no place', { location: '' }, 'missing-value', 'location'],
    ['a NUL', { item: 'a\u0000b' }, 'bad-text', 'item'],
    ['a NUL in an id', { id: 'a\u0000b' }, 'bad-text', 'id'],
    ['4,000 characters', { location: 'x'.repeat(4000) }, 'text-too-long', 'location'],
    ['both ends the same', { location: 'customer' }, 'equal-ends', 'location'],
  ]
  it.each(cases)('%s', async (_, change, code, column) => {
    const { history, intake } = await read(file(`${HEADER}${row({})}\n${row(change)}\n${row({})}\n`))
    expect(history.length).toBe(2)
    expect(intake.rejections).toMatchObject([{ row: 3, code, detail: { column } }])
    expect(String(intake.rejections[0].detail.value).length).toBeLessThan(100)
  })

  it('a cell that is not needed is told, and its movement counts', async () => {
    const told: [string, Parameters<typeof row>[0], string, string][] = [
      ['an unknown kind', { kind: 'teleport' }, 'kind', 'teleport'],
      ['a second clock that is none', { recorded: 'soon' }, 'recorded_at', 'soon'],
    ]
    for (const [, change, column, value] of told) {
      const path = file(`${HEADER}${row({})}\n${row(change)}\n${row(change)}\n`)
      const { history, intake } = await read(path)
      expect(history.length).toBe(3)
      expect(intake.rejections).toEqual([])
      expect(intake.unreadCells).toEqual([
        { file: path, column, header: column, rows: 2, first: { row: 3, value } },
      ])
      expect(history.recordedAt[1]).toBe(change.recorded ? history.occurredAt[1] : history.recordedAt[0])
    }
  })

  it('a cost that is none is told, and its movement counts', async () => {
    const header = 'item,location,quantity,occurred_at,unit_cost\n'
    const costs = ['1.50', 'free', '-2', '1.23456', '']
    const rows = costs.map((cost) => `BOLT,A,1,2026-01-01,${cost}\n`)
    const { history, intake } = await read(file(header + rows.join('')))
    expect([...history.unitCost!]).toEqual([15_000, Number.NaN, Number.NaN, Number.NaN, Number.NaN])
    expect(intake.unreadCells).toMatchObject([
      { column: 'unit_cost', rows: 3, first: { row: 3, value: 'free' } },
    ])
  })

  it('what moved nothing is left out and counted', async () => {
    const rows = ['0', '-0', '0.000'].map((quantity) => `${row({ quantity })}\n`)
    const { history, intake } = await read(file(`${HEADER}${row({})}\n${rows.join('')}\n\n${row({})}\n`))
    expect(history.length).toBe(2)
    expect(intake).toMatchObject({ rows: 2, rejected: 0 })
    expect(intake.leftOut).toContainEqual({ reason: 'zero-quantity', rows: 3 })
  })

  it('numbers that can mean one thing only are read, and cells are trimmed', async () => {
    const quantities = ['"1.234,50"', '"-1,234.50"', '5-', '(5)', ' 7 ', '\u22123']
    const { history, intake } = await read(
      file(HEADER + quantities.map((quantity) => `${row({ quantity, item: ' BOLT ' })}\n`).join('')),
    )
    expect(intake.rejections).toEqual([])
    expect(history.items.map(({ code }) => code)).toEqual(['BOLT'])
    const signed = [...history.quantity].map((quantity, at) =>
      history.locations[history.from[at]].path === 'A/01' ? -quantity : quantity,
    )
    expect(signed).toEqual([12345, -12345, -50, -50, 70, -30])
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

  it('too many cells; too few, which are blank; and a file cut in the middle of a line', async () => {
    const lines = [
      HEADER.trim(),
      row({}),
      `${row({})},more,and more`,
      'BOLT,A/01',
      'BOLT,A/01,-5,2026-01-01T10:00:00Z',
      row({}),
      'BOLT,A/01,-5,2026-01',
    ]
    const { history, intake } = await read(file(lines.join('\n')))
    expect(history.length).toBe(3)
    expect(intake.rejections.map((one) => [one.row, one.code])).toEqual([
      [3, 'broken-line'],
      [4, 'missing-value'],
      [7, 'bad-time'],
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
