import { expect, it } from 'vitest'
import { formatWords, shapeWords, systemWords } from './file-words.ts'

const SHAPE = { compressed: false, packed: null, sheets: [], sheet: null }

it.each([
  [
    { ...SHAPE, format: 'csv', encoding: 'windows-1252', delimiter: ';' },
    'Text table · Windows-1252 · split by semicolon',
  ],
  [
    { ...SHAPE, format: 'csv', encoding: 'utf-8', delimiter: ',', compressed: true },
    'Text table · compressed · UTF-8 · split by comma',
  ],
  [
    {
      ...SHAPE,
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: 'Bewegungen',
      sheets: [
        { name: 'Deckblatt', hidden: false },
        { name: 'Bewegungen', hidden: false },
      ],
    },
    'Excel workbook · sheet “Bewegungen” · one of 2 sheets',
  ],
  [
    { ...SHAPE, format: 'csv', encoding: 'utf-8', delimiter: '\t', compressed: true, packed: 'mb51.txt' },
    'Text table · mb51.txt, zipped · UTF-8 · split by tab',
  ],
] as const)('a file is told by what it is: %#', (shape, told) => {
  expect(shapeWords(shape).join(' · ')).toBe(told)
})

it('a known system is named with its language', () => {
  const layout = { slug: 'sap-mb51', name: 'SAP MB51', language: 'de' } as const
  expect(systemWords({ layout })).toBe('Read as SAP MB51, German')
  expect(systemWords({ layout: null })).toBe('Read by the names and values of its columns')
})

it('formats are those of people, never those of programs', () => {
  expect(formatWords('%d.%m.%Y')).toBe('DD.MM.YYYY')
  expect(formatWords('excel')).toBe('serial days of Excel')
})
