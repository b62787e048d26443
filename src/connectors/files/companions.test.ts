/** What is read of expectations and counts, and which of their rows stop the reading. */
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { failure, file, folder, HEADER, row } from '../../../test/support/reader.ts'
import type { MovementFiles } from '../../app/intake/files-port.ts'
import type { CompanionFacts } from '../../core/audit/companions/resolve.ts'
import { fileReader } from './reader.ts'

const MOVEMENTS = `${HEADER}${row({ quantity: '5' })}\n`
const EXPECTED = 'type,document,line,item,quantity,unit,expected_at,location,site'
const COUNTED = 'item,location,quantity,counted_at,actor'

async function companionsOf(more: Partial<MovementFiles>): Promise<CompanionFacts> {
  const open = await fileReader.open(Object.assign({ paths: [file(MOVEMENTS)] }, more))
  await open.close()
  return open.companions
}

const announcedIn = async (...lines: string[]) =>
  (await companionsOf({ expectations: file(lines.join('\n'), 'expectations.csv') })).announced

describe('expectations', () => {
  it('are lines of documents, as their source says it', async () => {
    expect(
      await announcedIn(
        EXPECTED,
        'purchase-order,PO-7,10,BOLT,4,case,2026-01-05T09:00:00Z,A/01,west',
        'RMA,R-1,,NUT,2,,2026-01-06,,',
      ),
    ).toEqual([
      {
        type: 'purchase-order',
        document: 'PO-7',
        line: '10',
        item: 'BOLT',
        written: { quantity: '4', unit: 'case' },
        expectedAt: { at: Date.UTC(2026, 0, 5, 9), precision: 'instant' },
        site: 'west',
        path: 'A/01',
        closed: false,
        row: 2,
      },
      {
        type: 'return-authorisation',
        document: 'R-1',
        line: null,
        item: 'NUT',
        written: { quantity: '2' },
        expectedAt: { at: Date.UTC(2026, 0, 6), precision: 'day' },
        site: null,
        path: null,
        closed: false,
        row: 3,
      },
    ])
  })

  it.each([
    ['PO', 'purchase-order'],
    ['Purchase Order', 'purchase-order'],
    ['purchase_order', 'purchase-order'],
    ['ASN', 'asn'],
    ['advance ship notice', 'asn'],
    ['SO', 'sales-order'],
    ['sales-order', 'sales-order'],
    ['transfer', 'transfer-in'],
    ['Transfer Order', 'transfer-in'],
    ['transfer-out', 'transfer-out'],
    ['return', 'return-authorisation'],
    ['rma', 'return-authorisation'],
  ])('of type %s are %s', async (type, known) => {
    expect(await announcedIn(EXPECTED, `${type},D,1,BOLT,1,,2026-01-05,,`)).toMatchObject([{ type: known }])
  })

  it('are the same in CSV, JSON lines and Parquet, with times and numbers of any type', async () => {
    const values = {
      type: 'asn',
      document: 'A-1',
      line: '1',
      item: 'BOLT',
      quantity: 3,
      expected_at: '2026-01-05T09:00:00Z',
    }
    const parquet = join(folder, 'expectations.parquet')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(
      `copy (select 'asn' as type, 'A-1' as document, 1 as line, 'BOLT' as item, 3::decimal(9, 2) as quantity,
         timestamptz '2026-01-05 09:00:00+00' as expected_at) to '${parquet}' (format parquet)`,
    )
    connection.closeSync()
    const csv = file(
      `${Object.keys(values).join(';')}\n${Object.values(values).join(';')}\n`,
      'expectations.csv',
    )
    const jsonl = file(`${JSON.stringify(values)}\n`, 'expectations.jsonl')
    const seen = await Promise.all(
      [csv, jsonl, parquet].map(async (expectations) => (await companionsOf({ expectations })).announced),
    )
    for (const announced of seen)
      expect(announced).toMatchObject([
        {
          type: 'asn',
          document: 'A-1',
          line: '1',
          item: 'BOLT',
          expectedAt: { at: Date.UTC(2026, 0, 5, 9) },
        },
      ])
    expect(seen.map(([one]) => Number(one.written.quantity))).toEqual([3, 3, 3])
  })

  it.each([
    ['type', 'wish,D,1,BOLT,1,,2026-01-05,,', 'wish'],
    ['document', 'PO,,1,BOLT,1,,2026-01-05,,', undefined],
    ['item', 'PO,D,1,,1,,2026-01-05,,', undefined],
    ['quantity', 'PO,D,1,BOLT,many,,2026-01-05,,', 'many'],
    ['expected_at', 'PO,D,1,BOLT,1,,soon,,', 'soon'],
    ['expected_at', 'PO,D,1,BOLT,1,,2026-01-05 10:00:00,,', '2026-01-05 10:00:00'],
  ])('with a bad %s stop the reading at their row', async (column, line, value) => {
    const expectations = file([EXPECTED, 'PO,D,1,BOLT,1,,2026-01-05,,', line].join('\n'), 'bad.csv')
    expect(await failure(file(MOVEMENTS), { expectations })).toEqual({
      code: 'broken-line',
      detail: { file: expectations, row: 3, column, value },
    })
  })

  it('take a time without a zone for one of the zone of the reading', async () => {
    const expectations = file(`${EXPECTED}\nPO,D,1,BOLT,1,,2026-01-05 10:00:00,,\n`, 'local.csv')
    const { announced } = await companionsOf({ expectations, zone: 'Europe/Berlin' })
    expect(announced[0].expectedAt).toEqual({ at: Date.UTC(2026, 0, 5, 9), precision: 'instant' })
  })
})

describe('counts', () => {
  const countedIn = async (lines: readonly string[], more: Partial<MovementFiles> = {}) =>
    (await companionsOf(Object.assign({ counts: file(lines.join('\n'), 'counts.csv') }, more))).counted

  it('say the place and who counted; what no column says is not stated', async () => {
    expect(await countedIn([COUNTED, 'BOLT,A/01,0,2026-01-05T10:00Z,ann'])).toEqual([
      {
        item: 'BOLT',
        site: null,
        path: 'A/01',
        written: { quantity: '0' },
        countedAt: { at: Date.UTC(2026, 0, 5, 10), precision: 'minute' },
        actor: 'ann',
        row: 2,
      },
    ])
  })

  it('name the lot, owner, site and unit where their columns do; a blank lot is none', async () => {
    const told = await countedIn(
      [
        `${COUNTED},lot,owner,site,unit`,
        'BOLT,A/01,1,2026-01-05,,L1,ACME,west,case',
        'BOLT,A/01,1,2026-01-05,,,,,',
      ],
      { site: 'north' },
    )
    expect(told).toMatchObject([
      { lot: 'L1', owner: 'ACME', site: 'west', written: { quantity: '1', unit: 'case' }, actor: null },
      { lot: null, owner: null, site: 'north', written: { quantity: '1' } },
    ])
  })

  it.each([
    ['location', 'BOLT,,1,2026-01-05,', undefined],
    ['quantity', 'BOLT,A,1e3,2026-01-05,', '1e3'],
    ['counted_at', 'BOLT,A,1,2026-02-30,', '2026-02-30'],
  ])('with a bad %s stop the reading at their row', async (column, line, value) => {
    const counts = file([COUNTED, line].join('\n'), 'bad.csv')
    expect(await failure(file(MOVEMENTS), { counts })).toEqual({
      code: 'broken-line',
      detail: { file: counts, row: 2, column, value },
    })
  })
})
