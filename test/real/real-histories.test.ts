/**
 * Real histories against a second opinion: episodes of the engine, read through the file reader, equal those of a
 * brute-force replay whose rows were parsed by other code.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/app/audit/audit.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../src/core/audit/audit-result.ts'
import { bruteForce, type NaiveMovement } from '../support/brute-force.ts'

const here = (...path: string[]) => join(import.meta.dirname, '..', '..', ...path)
const DAY = 86_400_000

describe('Italian vaccines', () => {
  const deliveries = here('demo/italy-vaccines/deliveries.csv.gz')
  const administrations = here('demo/italy-vaccines/administrations.csv.gz')
  const bySupplier = here('test/data/administrations_by_supplier.csv.gz')

  it('by area', async () => {
    const rows = [...italian(deliveries, 1, () => 'dose'), ...italian(administrations, -1, () => 'dose')]
    await agrees([deliveries, administrations], here('demo/italy-vaccines/by-area.json'), rows, 20)
  })

  it('by area and supplier, the rename left as it came', async () => {
    const name = (supplier: string) => supplier || '(no supplier)'
    const rows = [...italian(deliveries, 1, name), ...italian(bySupplier, -1, name)]
    await agrees([deliveries, bySupplier], here('test/data/italy-by-area-and-supplier.json'), rows, 100)
  })

  it('by area and supplier, with the rename', async () => {
    const name = (supplier: string) =>
      supplier === 'AstraZeneca' ? 'Vaxzevria (AstraZeneca)' : supplier || '(no supplier)'
    const rows = [...italian(deliveries, 1, name), ...italian(bySupplier, -1, name)]
    await agrees(
      [deliveries, bySupplier],
      here('test/data/italy-by-area-and-supplier-renamed.json'),
      rows,
      100,
    )
  })
})

describe('Online Retail', () => {
  it('equals the replay, in its one order', async () => {
    const path = here('test/data/online-retail.parquet')
    const rows = await retail(path)
    const files = { paths: [path], mapping: here('test/data/online-retail.json') }
    const result = await audit(fileReader, files, { opening: 'zero' })
    expect(result.input.rejections).toEqual([])
    const expected = bruteForce(rows, (place) => place === 'warehouse')
    // One clock cannot tell timing from a fault.
    expect(told(result)).toEqual(keys(expected.map((one) => ({ ...one, class: 'ambiguous' }))))
    expect(result.episodes.every(({ ambiguity }) => ambiguity === 'one-clock')).toBe(true)
    expect(result.books.negativeNow).toBeGreaterThan(1000)
  })
})

async function agrees(paths: string[], mapping: string, rows: NaiveMovement[], least: number): Promise<void> {
  const result = await audit(fileReader, { paths, mapping }, { opening: 'zero' })
  // The zero of spreadsheets stands for no day; a row of quantity 0 moved nothing.
  expect(result.input.rejections.map(({ detail }) => detail.value)).toEqual(
    result.input.rejections.map(() => '1899-12-30'),
  )
  expect(result.input.leftOut.map(({ reason }) => reason)).toContain('zero-quantity')
  const expected = bruteForce(rows, (place) => place !== 'supplier' && place !== 'production')
  expect(expected.length).toBeGreaterThan(least)
  expect(told(result, true)).toEqual(keys(expected, true))
}

/** The Italian files, read without the reader: a day that is no day of these years is left out, as are zeros. */
function italian(path: string, sign: number, itemOf: (supplier: string) => string): NaiveMovement[] {
  const [header, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  const names = header.trim().split(',')
  return lines.flatMap((line, index) => {
    const cells = line.trim().split(',')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const change = sign * Number(cell('qty_delta'))
    const day = cell('data_consegna') || cell('data_somministrazione')
    const year = Number(day.slice(0, 4))
    if (change === 0 || year < 1900 || year > 2200) return []
    const other = sign > 0 ? 'supplier' : 'production'
    const recordedAt = Date.parse(cell('recordedAt'))
    const named = Date.parse(`${day}T00:00:00Z`)
    // 1970 is a day that was left blank, and nobody means one two days after the booking: they stand as booked.
    const isMeant = named > 0 && named - recordedAt <= 2 * DAY
    const [occurredAt, span] = isMeant ? [named, DAY - 1] : [recordedAt, 0]
    return [
      {
        id: `${path} ${index}`,
        item: itemOf(cell('supplier')),
        from: change > 0 ? other : cell('area'),
        to: change > 0 ? cell('area') : other,
        quantity: Math.abs(change),
        occurredAt,
        occurredUntil: occurredAt + span,
        recordedAt,
      },
    ]
  })
}

async function retail(path: string): Promise<NaiveMovement[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const reader = await connection.runAndReadAll(
    `select StockCode, Quantity, InvoiceDate from read_parquet('${path}')`,
  )
  const left = new Set('POST DOT M m AMAZONFEE CRUK D S B PADS C2'.split(' ').concat('BANK CHARGES'))
  return reader.getRowsJS().flatMap((row, index) => {
    const [code, quantity, time] = row.map(String)
    if (left.has(code) || Number(quantity) === 0) return []
    const at = londonTime(time)
    const out = Number(quantity) > 0
    return [
      {
        id: String(index),
        item: code,
        from: out ? 'warehouse' : 'customer',
        to: out ? 'customer' : 'warehouse',
        quantity: Math.abs(Number(quantity)),
        occurredAt: at,
        occurredUntil: at,
        recordedAt: at,
      },
    ]
  })
}

/** Local time of London as UTC: summer time from the last Sunday of March to that of October, 2010 and 2011. */
function londonTime(text: string): number {
  const local = Date.parse(`${text.replace(' ', 'T')}Z`)
  const summer = local >= Date.UTC(2011, 2, 27, 1) && local < Date.UTC(2011, 9, 30, 2)
  return summer ? local - 3_600_000 : local
}

function told({ episodes }: AuditResult, anyItem = false): string[] {
  return keys(
    episodes.map((one) => ({
      ...one,
      startedAt: Date.parse(one.startedAt),
      endedAt: one.endedAt === null ? null : Date.parse(one.endedAt),
      unitMs: String(Math.round(Number(one.unitSeconds) * 1000)),
    })),
    anyItem,
  )
}

interface Key {
  item: string
  location: string
  order: string
  class: string
  startedAt: number
  endedAt: number | null
  deepest: string
  unitMs: string
}

/** What two opinions must agree on. Integrals beyond 2^53 are compared to fifteen digits. */
function keys(episodes: readonly Key[], dose = false): string[] {
  return episodes
    .map((one) =>
      [
        dose ? one.item.replace('COVID-19 vaccine dose', 'dose') : one.item,
        one.location,
        one.order,
        one.class,
        one.startedAt,
        one.endedAt,
        one.deepest,
        Number(one.unitMs).toPrecision(14),
      ].join(' | '),
    )
    .sort()
}
