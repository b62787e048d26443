import { expect, it } from 'vitest'
import { CANONICAL_COLUMNS } from '../../../core/intake/canonical-columns.ts'
import { sampleCsv, templateCsv } from './sample-files.ts'

it('the sample is canonical, and no cell needs quotes', () => {
  const [header, ...rows] = sampleCsv().trimEnd().split('\n')
  const columns = header?.split(',') ?? []
  expect(columns.filter((column) => !(CANONICAL_COLUMNS as readonly string[]).includes(column))).toEqual([])
  expect(rows.map((row) => row.split(',').length)).toEqual(rows.map(() => columns.length))
})

it('the template names what a movement may have, and one place a row', () => {
  expect(templateCsv()).toMatch(/^item,quantity,location,occurred_at,/)
  expect(templateCsv().trimEnd()).not.toMatch(/\n|,from|,to,/)
})
