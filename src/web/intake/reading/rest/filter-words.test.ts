import { expect, it } from 'vitest'
import { filterWords } from './filter-words.ts'

it('rows that are left out by what they hold are told', () => {
  const where = [
    { column: 'Status', not: ['storniert', 'Entwurf'] },
    { column: 'Lager', in: ['1000'] },
    { column: 'Beleg', notStartsWith: 'TEST' },
    { column: 'Geloescht am', blank: true },
  ]
  const mapping = { files: [{ match: 'a*.csv', columns: {}, where }] }
  expect(filterWords(mapping, 'A-1.csv')).toEqual([
    'Rows where “Status” is storniert or Entwurf',
    'Rows where “Lager” is not 1000',
    'Rows where “Beleg” begins with TEST',
    'Rows where “Geloescht am” is filled in',
  ])
  expect(filterWords(mapping, 'b.csv')).toEqual([])
  expect(filterWords(null, 'a.csv')).toEqual([])
  const many = { column: 'Typ', not: ['', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }
  expect(filterWords({ files: [{ match: '*', columns: {}, where: [many] }] }, 'a.csv')[0]).toBe(
    'Rows where “Typ” is (blank), b, c, d, e, f or 2 more',
  )
})
