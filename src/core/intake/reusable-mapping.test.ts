/** Mappings that are kept for files that come again. */
import { expect, it } from 'vitest'
import { reusableMapping } from './reusable-mapping.ts'

const entry = (match: string, item = 'a') => ({ match, columns: { item } })
const namesOf = (...files: Parameters<typeof reusableMapping>[0]['files']) =>
  reusableMapping({ files }).files.map(({ match }) => match)

it('are for any file where all files are read in one way', () => {
  expect(namesOf(entry('in/2026-01.csv'))).toEqual(['*'])
  expect(namesOf(entry('a.csv'), entry('b.csv'))).toEqual(['*'])
})

it('keep the names of files that are read in several ways, without folders and numbers', () => {
  expect(namesOf(entry('/tmp/in-2026-01.csv'), entry('C:\\x\\out 07.csv', 'b'))).toEqual([
    'in-*.csv',
    'out *.csv',
  ])
})

it('keep both entries of one file, and the names of files that are looked up', () => {
  expect(namesOf(entry('a.csv'), entry('a.csv', 'b'))).toEqual(['*', '*'])
  const lines = Object.assign(
    { join: { match: 'heads-2026.csv', on: { id: 'id' } } },
    entry('lines-2026.csv'),
  )
  expect(reusableMapping({ files: [lines] }).files).toMatchObject([
    { match: 'lines-*.csv', join: { match: 'heads-*.csv' } },
  ])
})
