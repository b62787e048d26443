import { describe, expect, it } from 'vitest'
import { bookFailure, openTestBook, readBook } from '../../../../../../test/support/read-book.ts'
import { zipOf } from '../../../../../../test/support/zip-writer.ts'

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const document = (tables: string, styles = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}` +
  `</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>` +
  '</office:document-content>'

const ods = (content: string, manifest = '<manifest:manifest/>', mimetype = MIMETYPE) =>
  zipOf([
    { name: 'mimetype', content: mimetype, stored: true },
    { name: 'content.xml', content },
    { name: 'META-INF/manifest.xml', content: manifest },
  ])

const table = (rows: string, name = 'Sheet1', more = '') =>
  `<table:table table:name="${name}"${more}>${rows}</table:table>`
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`
const text = (words: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`
const number = (value: string | number, more = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>~</text:p></table:table-cell>`
const HEADER = row(text('item') + text('qty'))

describe('a cell of a spreadsheet', () => {
  it.each([
    ['a text', text('Bolt &amp; nut'), 'Bolt & nut'],
    ['a text of two lines', text('a</text:p><text:p>b'), 'a\nb'],
    [
      'blanks, tabs and line ends',
      text('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:s/>'),
      'a   b\tc\nd ',
    ],
    ['a line end of the XML', text('a\n  b'), 'a b'],
    ['a text in pieces', text('qu<text:span>anti<text:span>t</text:span></text:span>é'), 'quantité'],
    [
      'a text with a remark',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>wrong?</text:p></office:annotation>' +
        '<text:p>A</text:p></table:table-cell>',
      'A',
    ],
    [
      'a text of its own value',
      '<table:table-cell office:value-type="string" office:string-value="x"/>',
      'x',
    ],
    ['a number', number('12.50'), '12.5'],
    ['a float tail', number('0.7000000000000001'), '0.7'],
    ['an exponent', number('1E+05'), '100000'],
    ['a date', '<table:table-cell office:value-type="date" office:date-value="2026-01-05"/>', '2026-01-05'],
    [
      'a date and time',
      '<table:table-cell office:value-type="date" office:date-value="2026-01-05T08:00:00.000000000"/>',
      '2026-01-05T08:00:00',
    ],
    ['a time', '<table:table-cell office:value-type="time" office:time-value="PT08H05M00S"/>', '08:05:00'],
    ['a duration', '<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>', '1.5'],
    ['true', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', 'TRUE'],
    ['an error', text('#N/A', ' table:formula="of:=1/0" calcext:value-type="error"'), '#N/A'],
  ])('%s', async (_, cell, expected) => {
    const { rows } = await readBook(ods(document(table(HEADER + row(text('A') + cell)))))
    expect(rows[2][1]).toBe(expected)
  })
})

describe('a spreadsheet', () => {
  it('has its rows by their numbers; what repeats stands as often as it says', async () => {
    const { rows, shape } = await readBook(
      ods(
        document(
          table(
            '<table:table-column table:number-columns-repeated="16384"/>' +
              row(
                '<table:table-cell table:number-columns-repeated="16384"/>',
                ' table:number-rows-repeated="2"',
              ) +
              `<table:table-header-rows>${HEADER}</table:table-header-rows>` +
              row(
                text('A') + number(1, ' table:number-columns-repeated="2"'),
                ' table:number-rows-repeated="3"',
              ) +
              row(`<table:table-cell table:number-columns-repeated="3"/>${number(7)}`) +
              row('<table:table-cell/>', ' table:number-rows-repeated="1048567"'),
          ),
        ),
      ),
    )
    expect(rows).toEqual({
      3: ['item', 'qty'],
      4: ['A', '1', '1'],
      5: ['A', '1', '1'],
      6: ['A', '1', '1'],
      7: ['', '', '', '7'],
    })
    expect(shape).toMatchObject({ format: 'ods', compressed: false, packed: null, sheet: 'Sheet1' })
  })

  it('has sheets, of which the first visible one with a table is read, or the one that is named', async () => {
    const styles =
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>' +
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    const book = ods(
      document(
        table(row(text('Cover')), 'Cover', ' table:style-name="ta1"') +
          table(HEADER + row(text('H') + number(1)), 'Old', ' table:style-name="ta2"') +
          table(HEADER + row(text('A') + number(1)), 'Jan') +
          table(HEADER + row(text('B') + number(1)), 'Feb'),
        styles,
      ),
    )
    const { rows, shape, notes } = await readBook(book)
    expect(rows[2]).toEqual(['A', '1'])
    expect(shape.sheet).toBe('Jan')
    expect(shape.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Cover', false],
      ['Old', true],
      ['Jan', false],
      ['Feb', false],
    ])
    expect(notes).toEqual([{ code: 'same-header', detail: { sheet: 'Feb', read: 'Jan' } }])
    expect((await readBook(book, { sheet: 'Old' })).rows[2]).toEqual(['H', '1'])
    expect(await bookFailure(book, { sheet: 'x' })).toMatchObject({ code: 'unknown-sheet' })
  })

  it('gives a cell merged over rows to each of them, and tells of merged, hidden and uncalculated ones', async () => {
    const covered = '<table:covered-table-cell/>'
    const { rows, notes } = await readBook(
      ods(
        document(
          table(
            '<table:table-column/><table:table-column table:visibility="collapse"/>' +
              row(
                text('Movements', ' table:number-columns-spanned="2" table:number-rows-spanned="1"') +
                  covered,
              ) +
              HEADER +
              row(text('A', ' table:number-columns-spanned="1" table:number-rows-spanned="2"') + number(1)) +
              row(covered + number(2), ' table:visibility="filter"') +
              row(`${text('B')}<table:table-cell table:formula="of:=[.B1]"/>`),
          ),
        ),
      ),
    )
    expect(rows).toEqual({ 1: ['Movements'], 2: ['item', 'qty'], 3: ['A', '1'], 4: ['A', '2'], 5: ['B'] })
    expect(notes).toEqual([
      { code: 'hidden-columns', detail: { columns: 'B' } },
      { code: 'merged-cells', detail: { ranges: 2, first: 'A1' } },
      { code: 'hidden-rows', detail: { rows: 1, first: '4' } },
      { code: 'formulas-without-value', detail: { cells: 1, first: 'B5' } },
    ])
  })

  it('is read again from its beginning, in pieces that cut its tags anywhere', async () => {
    const body = Array.from({ length: 20_000 }, (_, index) => row(text(`item ${index}`) + number(index)))
    const book = await openTestBook(ods(document(table(body.join('')) + table(HEADER, 'More'))))
    for (const _ of [1, 2]) {
      let next = 0
      for await (const batch of book.rows())
        for (const { row: at, cells } of batch) {
          expect(at).toBe(next + 1)
          expect(cells).toEqual([`item ${next}`, String(next)])
          next++
        }
      expect(next).toBe(20_000)
    }
    await book.close()
  })
})

describe('a spreadsheet that cannot be read', () => {
  const repeated = (count: number) => ` table:number-rows-repeated="${count}"`
  it.each([
    ['with a password', ods('x', '<manifest:encryption-data/>'), 'encrypted-file'],
    ['that is a text', ods('x', '<m/>', 'application/vnd.oasis.opendocument.text'), 'not-a-table'],
    ['without rows', ods(document(table(''))), 'empty-file'],
    ['without sheets', ods(document('')), 'empty-file'],
    ['cut short', ods(`${document(table(HEADER)).slice(0, -200)}<table:ta`), 'bad-workbook'],
    ['of rows without end', ods(document(table(row(number(1), repeated(999_999_999))))), 'too-large'],
    [
      'of columns without end',
      ods(document(table(row(number(1, ' table:number-columns-repeated="16384"'))))),
      'too-large',
    ],
  ])('%s', async (_, content, code) => {
    expect((await bookFailure(content)).code).toBe(code)
  })
})
