/** Random tables, printed as reports print them, are read back as they were. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RawRow } from '../raw/raw-table.ts'
import { findLayout } from './find-layout.ts'
import { createTableReader } from './table-reader.ts'

const HEADER = ['Date', 'Item', 'Location', 'Type', 'Document', 'Qty', 'Amount', 'Comment']
const WORDS = new Set(HEADER.map((name) => name.toLowerCase()))
const isHeaderWord = (text: string) => (WORDS.has(text.toLowerCase()) ? 1 : 0)
const lineMeaning = (text: string) =>
  /^(total|subtotal)\b/i.test(text) ? 'total' : /^page \d/i.test(text) ? 'footer' : null

const twoDigits = (value: number) => String(value).padStart(2, '0')

const movement = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    item: fc.constantFrom('BOLT', 'Total Station', '4711', 'A-1', 'Page holder', 'Nut 8'),
    place: fc.constantFrom('North', 'South', '0001'),
    type: fc.constantFrom('Receipt', 'Issue', 'Count'),
    document: fc.integer({ min: 1, max: 999 }),
    quantity: fc.integer({ min: -50, max: 50 }),
    comment: fc.option(fc.constantFrom('broken', 'see mail', 'Total loss'), { nil: '', freq: 3 }),
  })
  .map(({ day, item, place, type, document, quantity, comment }) => [
    `2026-01-${twoDigits(day)}`,
    item,
    place,
    type,
    `D${document}`,
    String(quantity),
    (quantity * 2.5).toFixed(2),
    comment,
  ])

const report = fc.record({
  rows: fc.array(movement, { minLength: 3, maxLength: 40 }),
  titles: fc.array(
    fc.constantFrom('Stock movements', 'Plant 1000, January 2026', 'Run by Ann|2026-01-31', ''),
    {
      maxLength: 4,
    },
  ),
  page: fc.integer({ min: 2, max: 20 }),
  paged: fc.boolean(),
  total: fc.boolean(),
  framed: fc.boolean(),
  cut: fc.boolean(),
  indent: fc.integer({ min: 0, max: 2 }),
  grouped: fc.boolean(),
  blanks: fc.integer({ min: 0, max: 3 }),
})
type Report = typeof report extends fc.Arbitrary<infer T> ? T : never

/** The lines of a report and the rows that stand in it. */
function printed(one: Report): { lines: RawRow[]; rows: string[] } {
  const columns = one.grouped ? HEADER.filter((name) => name !== 'Item') : HEADER
  const lines: string[][] = []
  const rows: string[] = []
  const inside = (cells: readonly string[]) => {
    const framed = one.framed ? ['', ...cells.map((cell) => ` ${cell} `), ''] : [...cells]
    const padded = [...Array.from({ length: one.indent }, () => ''), ...framed]
    if (one.cut && !one.framed) while (padded.at(-1) === '') padded.pop()
    lines.push(padded)
  }
  const dashes = () => one.framed && lines.push(['-'.repeat(60)])
  const heading = () => {
    dashes()
    inside(columns)
    dashes()
  }
  for (const title of one.titles) lines.push(title.split('|'))
  heading()
  const sorted = one.grouped ? [...one.rows].sort((left, right) => (left[1]! < right[1]! ? -1 : 1)) : one.rows
  let group = ''
  for (const [index, row] of sorted.entries()) {
    if (one.paged && index > 0 && index % one.page === 0) {
      for (const title of one.titles) lines.push(title.split('|'))
      heading()
    }
    if (one.grouped && row[1] !== group) {
      group = row[1]!
      inside([group, ...columns.slice(1).map(() => '')])
    }
    const cells = one.grouped ? row.filter((_, at) => at !== 1) : row
    inside(cells)
    rows.push((one.grouped ? [...cells, group] : cells).join('|'))
  }
  if (one.total) {
    const sum = one.rows.reduce((total, row) => total + Number(row[5]), 0)
    inside(columns.map((name, at) => (at === 0 ? 'Total' : name === 'Qty' ? String(sum) : '')))
    lines.push(['Page 1 of 1'])
  }
  dashes()
  for (let index = 0; index < one.blanks; index += 1) lines.push(columns.map(() => ''))
  return { lines: lines.map((cells, index) => ({ row: index + 1, cells })), rows }
}

it('reads back every report', () => {
  fc.assert(
    fc.property(report, (one) => {
      const { lines, rows } = printed(one)
      const found = findLayout(lines, { isHeaderWord, lineMeaning })!
      const reader = createTableReader(found.layout, { lineMeaning })
      const read = lines.map((line) => reader.read(line))
      const texts = read.flatMap((line) => (line.kind === 'row' ? [line.cells.join('|')] : []))
      expect(texts).toEqual(rows)
      expect(found.layout.fill).toEqual([])
      const leftOut = reader.leftOut().reduce((sum, each) => sum + each.rows, 0)
      expect(leftOut + texts.length + read.filter(({ kind }) => kind === 'header').length).toBe(lines.length)
    }),
    { numRuns: 400, seed: 11 },
  )
})
