import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { bookFailure, openTestBook, readBook } from '../../../../../test/support/read-book.ts'
import {
  writeXlsx,
  type XlsxCell,
  type XlsxOptions,
  type XlsxSheet,
  xlsxParts,
} from '../../../../../test/support/xlsx-writer.ts'
import { type ZipMember, zipOf } from '../../../../../test/support/zip-writer.ts'

const HEADER = ['item', 'qty']
const sheet = (rows: readonly (readonly XlsxCell[])[], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Sheet1',
  rows,
  ...more,
})
const readSheet = (
  rows: readonly (readonly XlsxCell[])[],
  more: Partial<XlsxSheet> = {},
  options?: XlsxOptions,
) => readBook(writeXlsx([sheet(rows, more)], options))
/** The text of one cell of a workbook. */
const cell = async (one: XlsxCell, options?: XlsxOptions) =>
  (await readSheet([HEADER, ['A', one]], {}, options)).rows[2][1] ?? ''

/** A workbook with one sheet whose XML is given. */
const withSheet = (xml: string, more: readonly ZipMember[] = []) =>
  zipOf([
    ...xlsxParts([sheet([HEADER])]).filter(
      ({ name }) => ![...more.map((one) => one.name), SHEET].includes(name),
    ),
    { name: SHEET, content: xml },
    ...more,
  ])
const SHEET = 'xl/worksheets/sheet1.xml'
const rowsXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a cell of a workbook', () => {
  it.each<[string, XlsxCell, string]>([
    ['a text', 'Bolt & nut <M8> "A"', 'Bolt & nut <M8> "A"'],
    ['a text with its blanks', '  00123 ', '  00123 '],
    ['a text of another script', { inline: '数量 für 5 €' }, '数量 für 5 €'],
    ['an escaped line end', 'a_x000D_\nb', 'a\r\nb'],
    ['an escaped underscore', 'a_x005F_x000D_', 'a_x000D_'],
    ['a whole number', 12, '12'],
    ['zero', 0, '0'],
    ['a float tail', { number: '0.7000000000000001' }, '0.7'],
    ['another float tail', { number: '-9.119999999999999' }, '-9.12'],
    ['an exponent', { number: '1E+05' }, '100000'],
    ['a small exponent', { number: '1.25E-3' }, '0.00125'],
    ['a negative number', -2.5, '-2.5'],
    ['a number beyond floats', { number: '4006381333931000017' }, '4006381333931000017'],
    ['zeros behind the point', { number: '5.000' }, '5'],
    ['true', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['an error', { error: '#N/A' }, '#N/A'],
    ['the value of a formula', { formula: 'A1+1', value: 3 }, '3'],
    ['the text of a formula', { formula: 'A1', value: 'x' }, 'x'],
    ['a date', { date: '2026-01-05' }, '2026-01-05'],
    ['a date and time', { date: '2026-01-05T08:00:00' }, '2026-01-05T08:00:00'],
    ['midnight of a date and time', { date: '2026-01-05T00:00:00' }, '2026-01-05T00:00:00'],
    [
      'a time that a date hides',
      { date: '2026-01-05T08:30:00', format: 'dd.mm.yyyy' },
      '2026-01-05T08:30:00',
    ],
    ['milliseconds', { date: '2026-01-05T08:00:00.250' }, '2026-01-05T08:00:00.250'],
    ['a time', { date: '08:00:00' }, '08:00:00'],
    ['midnight', { date: '00:00:00' }, '00:00:00'],
    ['an empty date', { number: '0', format: 'dd/mm/yyyy' }, ''],
    ['a duration', { number: '1.5', format: '[h]:mm' }, '1.5'],
    ['the first day', { number: '1', format: 'd/m/y' }, '1900-01-01'],
    ['the day before the false one', { number: '59', format: 'd/m/y' }, '1900-02-28'],
    ['the day that never was', { number: '60', format: 'd/m/y' }, '60'],
    ['the day behind it', { number: '61', format: 'd/m/y' }, '1900-03-01'],
    ['the last day', { number: '2958465', format: 'd/m/y' }, '9999-12-31'],
    ['a day too far', { number: '2958466', format: 'd/m/y' }, '2958466'],
    ['a negative date', { number: '-1', format: 'd/m/y' }, '-1'],
    [
      'a second short of its rounding',
      { number: '46027.333333333336', format: 'd/m/y h:mm' },
      '2026-01-05T08:00:00',
    ],
    [
      'the last instant of a day',
      { number: '46026.99999999999', format: 'd/m/y h:mm' },
      '2026-01-05T00:00:00',
    ],
    ['a number with words that look like dates', { number: '7', format: '#,##0" days"' }, '7'],
    ['a colour and a number', { number: '7', format: '[Red]0.00_d\\m' }, '7'],
    ['a language and a date', { number: '46027', format: '[$-407]d. mmm yyyy;@' }, '2026-01-05'],
    ['hours of the afternoon', { number: '46027.75', format: 'm/d/yy h:mm AM/PM' }, '2026-01-05T18:00:00'],
  ])('%s', async (_, one, text) => {
    expect(await cell(one)).toBe(text)
    expect(await cell(one, { inline: true })).toBe(text)
    expect(await cell(one, { unnamed: true })).toBe(text)
  })

  it.each<[string, XlsxCell, string]>([
    ['a date', { date: '2026-01-05' }, '2026-01-05'],
    ['the second day', { number: '1', format: 'd/m/y' }, '1904-01-02'],
    ['the day that is false elsewhere', { number: '60', format: 'd/m/y' }, '1904-03-01'],
  ])('of the 1904 system: %s', async (_, one, text) => {
    expect(await cell(one, { from1904: true })).toBe(text)
  })

  it.each([14, 15, 16, 17, 22, 27, 30, 36, 50, 58])('has a date by format %i', async (format) => {
    const styles = {
      name: 'xl/styles.xml',
      content: `<styleSheet><cellXfs><xf numFmtId="${format}"/></cellXfs></styleSheet>`,
    }
    const xml = rowsXml(
      '<row><c s="0"><v>46027.5</v></c><c><v>1</v></c></row><row><c><v>1</v></c><c><v>1</v></c></row>',
    )
    expect((await readBook(withSheet(xml, [styles]))).rows[1][0]).toBe('2026-01-05T12:00:00')
  })

  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-05T00:00:00', '2026-01-05'],
    ['2026-01-05T08:30:00.000', '2026-01-05T08:30:00'],
    ['2026-01-05T08:30:00.5', '2026-01-05T08:30:00.5'],
    ['soon', 'soon'],
  ])('of ISO 8601: %s', async (value, text) => {
    const xml = rowsXml(
      `<row><c t="d"><v>${value}</v></c><c><v>1</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>`,
    )
    expect((await readBook(withSheet(xml))).rows[1][0]).toBe(text)
  })
})

describe('a workbook', () => {
  it('has its rows by the numbers of the spreadsheet, and blank ones are left out', async () => {
    const { rows, shape, columns } = await readSheet([
      [],
      ['title'],
      [],
      HEADER,
      ['A', 1],
      [null, null],
      [null, 2],
    ])
    expect(rows).toEqual({ 2: ['title'], 4: HEADER, 5: ['A', '1'], 7: ['', '2'] })
    expect(columns).toBe(null)
    expect(shape).toEqual({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      compressed: false,
      packed: null,
      sheets: [{ name: 'Sheet1', hidden: false }],
      sheet: 'Sheet1',
    })
  })

  it('of another writer is read: prefixes, other ids, absolute targets, no styles, rich and spoken texts', async () => {
    const target = '/xl/worksheets/data.xml'
    const book = zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="R1" Type="x/officeDocument" Target="/xl/book.xml"/></Relationships>',
      'xl/book.xml':
        '<x:workbook><x:sheets><x:sheet name="Mouvements" sheetId="7" rel:id="Rabc"/></x:sheets></x:workbook>',
      'xl/_rels/book.xml.rels':
        `<Relationships><Relationship Target="${target}" Type='x/worksheet' Id='Rabc'></Relationship>` +
        '<Relationship Id="t" Type="x/sharedStrings" Target="texts/../strings.xml"/></Relationships>',
      'xl/strings.xml':
        '<x:sst><x:si><x:r><x:rPr/><x:t xml:space="preserve">qu</x:t></x:r><x:r><x:t>antité</x:t></x:r></x:si>' +
        '<x:si><x:t>東京</x:t><x:rPh sb="0" eb="2"><x:t>トウキョウ</x:t></x:rPh></x:si><x:si><x:t/></x:si></x:sst>',
      'xl/worksheets/data.xml':
        '<!-- made by hand --><x:worksheet><x:dimension ref="A1"/><x:sheetData>' +
        '<x:row r="3" spans="1:2"><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>' +
        '<x:row><x:c t="s"><x:v>2</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a</x:t><x:t><![CDATA[<b>]]></x:t></x:is></x:c>' +
        '</x:row><x:row/><x:row><x:c><x:v> 5 </x:v></x:c><x:c r="D6"><x:v>6</x:v></x:c></x:row>' +
        '</x:sheetData></x:worksheet>',
    })
    const { rows, shape } = await readBook(book)
    expect(rows).toEqual({ 3: ['quantité', '東京'], 4: ['', 'a<b>'], 6: ['5', '', '', '6'] })
    expect(shape.sheet).toBe('Mouvements')
  })

  it('in UTF-16 is read', async () => {
    const xml =
      '<row><c t="str"><v>Größe</v></c><c><v>1</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>'
    const content = Buffer.from(`\ufeff${rowsXml(xml)}`, 'utf16le')
    const parts = xlsxParts([sheet([HEADER])]).map((part) =>
      part.name === SHEET ? { ...part, content } : part,
    )
    expect((await readBook(zipOf(parts))).rows[1]).toEqual(['Größe', '1'])
  })

  it('is the first visible sheet with two rows of two cells, or the one that is named', async () => {
    const book = writeXlsx([
      sheet([['Report of January'], ['made by', 'me']], { name: 'Cover' }),
      sheet([HEADER, ['H', 1]], { name: 'Old', state: 'veryHidden' }),
      sheet([HEADER, ['A', 1]], { name: 'Jan' }),
      sheet([HEADER, ['B', 1]], { name: ' Feb' }),
    ])
    const { rows, shape, notes } = await readBook(book)
    expect(rows[2]).toEqual(['A', '1'])
    expect(shape.sheet).toBe('Jan')
    expect(shape.sheets.map(({ hidden }) => hidden)).toEqual([false, true, false, false])
    expect(notes).toEqual([{ code: 'same-header', detail: { sheet: ' Feb', read: 'Jan' } }])
    expect((await readBook(book, { sheet: 'feb' })).rows[2]).toEqual(['B', '1'])
    expect((await readBook(book, { sheet: 'Old' })).rows[2]).toEqual(['H', '1'])
    expect(await bookFailure(book, { sheet: 'March' })).toMatchObject({
      code: 'unknown-sheet',
      detail: { sheet: 'March', found: ['Cover', 'Old', 'Jan', ' Feb'] },
    })
  })

  it('is no cover of names and values, and tells of other tables', async () => {
    const wide = ['item', 'qty', 'at']
    const { shape, notes } = await readBook(
      writeXlsx([
        sheet(
          [
            ['made by', 'me'],
            ['made at', 'noon'],
          ],
          { name: 'Cover' },
        ),
        sheet([wide, ['A', 1, 'x']], { name: 'Movements' }),
        sheet(
          [
            ['item', 'name', 'unit'],
            ['A', 'Bolt', 'pcs'],
          ],
          { name: 'Items' },
        ),
      ]),
    )
    expect(shape.sheet).toBe('Movements')
    expect(notes).toEqual([{ code: 'other-table', detail: { sheet: 'Items', read: 'Movements' } }])
  })

  it('can be left in its middle, and stops when it is told to', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [`item ${index}`, index])
    const stop = new AbortController()
    const table = await openTestBook(writeXlsx([sheet(rows)]), { signal: stop.signal })
    for await (const batch of table.rows()) {
      expect(batch[0].row).toBe(1)
      break
    }
    stop.abort()
    await expect(table.rows()[Symbol.asyncIterator]().next()).rejects.toThrow(/abort/)
    await table.close()
    await table.close()
  })

  it('gives a cell merged over several rows of a column to each of them, and tells of merged cells', async () => {
    const { rows, notes } = await readSheet(
      [
        ['Movements', null, null],
        ['item', 'qty', 'at'],
        ['A', 1, 'x'],
        [null, 2, 'x'],
        [null, 3, 'x'],
        ['B', 4, 'x'],
        [],
      ],
      { merged: ['A1:C1', 'A3:A5', 'B6:C7'] },
    )
    expect(rows).toEqual({
      1: ['Movements'],
      2: ['item', 'qty', 'at'],
      3: ['A', '1', 'x'],
      4: ['A', '2', 'x'],
      5: ['A', '3', 'x'],
      6: ['B', '4', 'x'],
    })
    expect(notes).toEqual([{ code: 'merged-cells', detail: { ranges: 3, first: 'A1:C1' } }])
  })

  it('tells of hidden rows and columns, of formulas without a value, errors and days from 1904', async () => {
    const rows = [HEADER, ['A', { formula: 'B1' }], ['B', { error: '#REF!' }], ['C', { formula: 'B9' }]]
    const { notes } = await readSheet(rows, { hiddenRows: [3, 4], hiddenColumns: [2] }, { from1904: true })
    expect(notes).toEqual([
      { code: 'days-from-1904', detail: {} },
      { code: 'hidden-columns', detail: { columns: 'B' } },
      { code: 'formulas-without-value', detail: { cells: 2, first: 'B2' } },
      { code: 'hidden-rows', detail: { rows: 2, first: '3' } },
      { code: 'error-cells', detail: { cells: 1, first: 'B3' } },
    ])
  })

  it('is read again from its beginning, in pieces that cut its tags anywhere', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [
      `item ${index}`,
      index,
      { date: '2026-01-05' },
    ])
    const table = await openTestBook(writeXlsx([sheet(rows)]))
    for (const _ of [1, 2]) {
      let next = 0
      for await (const batch of table.rows())
        for (const { row, cells } of batch) {
          expect(row).toBe(next + 1)
          expect(cells).toEqual([`item ${next}`, String(next), '2026-01-05'])
          next++
        }
      expect(next).toBe(30_000)
    }
    await table.close()
  })

  it('has long texts, many of them, each as it was written', async () => {
    const texts = Array.from({ length: 300 }, (_, index) =>
      `${index} & ü `.repeat(index % 7 === 0 ? 4_000 : 40),
    )
    const { rows } = await readSheet(texts.map((text, index) => [text, index, text]))
    for (const [index, text] of texts.entries()) expect(rows[index + 1]).toEqual([text, String(index), text])
  })

  it('has no text where its cell names none', async () => {
    const xml = rowsXml('<row><c t="s"><v></v></c><c t="b"><v/></c><c t="s"/><c><v>1</v></c></row>')
    expect((await readBook(withSheet(xml))).rows[1]).toEqual(['', '', '', '1'])
  })

  it('with empty styled cells to the last column is no wide one', async () => {
    const xml = rowsXml(
      '<row><c><v>1</v></c><c><v>2</v></c><c r="XFD1" s="1"/></row><row><c><v>1</v></c><c><v>2</v></c></row>',
    )
    expect((await readBook(withSheet(xml))).rows[1]).toEqual(['1', '2'])
  })
})

describe('a workbook that cannot be read', () => {
  const good = writeXlsx([sheet([HEADER, ['A', 1]])])
  const without = (name: string) => zipOf(xlsxParts([sheet([HEADER])]).filter((part) => part.name !== name))
  const row = '<row><c><v>1</v></c><c><v>1</v></c></row>'
  it.each<[string, Buffer, string]>([
    ['cut short', good.subarray(0, -30), 'bad-compression'],
    ['cut in its middle', good.subarray(0, 700), 'bad-compression'],
    ['PK and nothing', Buffer.from('PK\u0003\u0004'), 'bad-compression'],
    ['without its workbook', without('xl/workbook.xml'), 'bad-workbook'],
    ['without its sheet', without(SHEET), 'bad-workbook'],
    ['without its texts', without('xl/sharedStrings.xml'), 'bad-workbook'],
    ['of no rows', writeXlsx([sheet([])]), 'empty-file'],
    ['with a tag that never ends', withSheet('<worksheet><sheetData><row><c'), 'bad-workbook'],
    ['without its end', withSheet(`<worksheet><sheetData>${row}${row}`), 'bad-workbook'],
    ['with a document type', withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'bad-workbook'],
    [
      'in an unknown encoding',
      withSheet(`<?xml version="1.0" encoding="klingon"?>${rowsXml(row)}`),
      'bad-encoding',
    ],
    ['with 16,384 columns', withSheet(rowsXml('<row><c r="XFD1"><v>1</v></c></row>')), 'too-large'],
    ['with a row too many', withSheet(rowsXml('<row r="10000001"><c><v>1</v></c></row>')), 'too-large'],
    [
      'with one endless text',
      withSheet(rowsXml(`<row><c><v>${'1'.repeat(20_000_000)}</v></c></row>`)),
      'too-large',
    ],
    [
      'that is binary',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>',
        'xl/workbook.bin': 'x',
      }),
      'bad-workbook',
    ],
    [
      'that is a Word document',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>',
      }),
      'not-a-table',
    ],
    ['of Apple Numbers', zipOf({ 'Index/Document.iwa': 'x', 'Data/a.png': 'x' }), 'not-a-table'],
  ])('%s', async (_, content, code) => {
    const failed = await bookFailure(content)
    expect(failed.code).toBe(code)
    expect(failed.detail.file).toBe('book.xlsx')
  })

  it('names the place of a column too many, and of a text that is not there', async () => {
    const wide = await bookFailure(withSheet(rowsXml('<row r="7"><c r="XFD7"><v>1</v></c></row>')))
    expect(wide.detail).toMatchObject({ sheet: 'Sheet1', row: 7, cell: 'XFD7', what: 'columns' })
    const missing = await bookFailure(withSheet(rowsXml('<row r="7"><c r="C7" t="s"><v>99</v></c></row>')))
    expect(missing).toMatchObject({ code: 'bad-workbook', detail: { reason: expect.stringContaining('C7') } })
  })
})

describe('an archive', () => {
  const csv = 'item,qty\nA,1\n'

  it('gives its one file, whatever systems put beside it', async () => {
    const { rows, shape, bytes } = await readBook(
      zipOf({
        'out/': '',
        'out/movements.csv': csv,
        '__MACOSX/out/._movements.csv': 'x',
        'out/.DS_Store': 'x',
        'README.txt': 'x',
      }),
    )
    expect(rows[1]).toEqual([csv])
    expect(shape).toMatchObject({ format: 'csv', compressed: true, packed: 'movements.csv' })
    expect(bytes).toBeGreaterThan(100)
  })

  it.each<[string, Buffer]>([
    ['stored', zipOf([{ name: 'a.csv', content: csv, stored: true }])],
    ['with sizes behind it', zipOf([{ name: 'a.csv', content: csv, descriptor: true }])],
    ['large by its form', zipOf([{ name: 'a.csv', content: csv, zip64: true }], { zip64: true })],
    ['with a comment', zipOf({ 'a.csv': csv }, { comment: 'made by hand' })],
  ])('%s', async (_, content) => {
    expect((await readBook(content)).rows[1]).toEqual([csv])
  })

  it('gives a workbook within, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('plimsoll-book-'))
    const { rows, shape } = await readBook(zipOf({ 'stock.xlsx': writeXlsx([sheet([HEADER, ['A', 1]])]) }))
    expect(rows[2]).toEqual(['A', '1'])
    expect(shape).toMatchObject({ format: 'xlsx', compressed: true, packed: 'stock.xlsx', sheet: 'Sheet1' })
    await bookFailure(zipOf({ 'a.zip': zipOf({ 'b.csv': csv }) }))
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('plimsoll-book-'))).toEqual(before)
  })

  const overlapping = zipOf([
    { name: 'a.csv', content: csv },
    { name: 'b.csv', content: csv, says: { at: 0 } },
  ])
  it.each<[string, Buffer, string]>([
    ['of nothing', zipOf({}), 'empty-file'],
    ['of two files', zipOf({ 'a.csv': csv, 'b.csv': csv }), 'archive-of-several'],
    ['of an archive', zipOf({ 'a.zip': zipOf({ 'b.csv': csv }) }), 'archive-in-archive'],
    ['of a gzip', zipOf({ 'a.csv.gz': Buffer.from([0x1f, 0x8b, 8, 0]) }), 'archive-in-archive'],
    ['with a password', zipOf([{ name: 'a.csv', content: csv, encrypted: true }]), 'encrypted-file'],
    [
      'packed in another way',
      zipOf([{ name: 'a.csv', content: csv, says: { method: 14 } }]),
      'bad-compression',
    ],
    [
      'that holds more than it says',
      zipOf([{ name: 'a.csv', content: csv, says: { bytes: 3 } }]),
      'bad-compression',
    ],
    [
      'that holds less than it says',
      zipOf([{ name: 'a.csv', content: csv, says: { bytes: 99 } }]),
      'bad-compression',
    ],
    ['with a wrong check sum', zipOf([{ name: 'a.csv', content: csv, says: { crc: 7 } }]), 'bad-compression'],
    ['whose files overlap', overlapping, 'bad-compression'],
    [
      'that says its file lies elsewhere',
      zipOf([{ name: 'a.csv', content: csv, says: { at: 5 } }]),
      'bad-compression',
    ],
    [
      'that is a bomb',
      zipOf([{ name: 'a.csv', content: 'x', zip64: true, says: { bytes: 9e9 } }]),
      'too-large',
    ],
    ['that grows without end', zipOf([{ name: 'a.csv', content: 'x', says: { bytes: 2e9 } }]), 'too-large'],
  ])('%s', async (_, content, code) => {
    const { code: found, detail } = await bookFailure(content)
    expect(found).toBe(code)
    expect(detail.file).toBe('book.xlsx')
  })

  it('of several files names them', async () => {
    const { detail } = await bookFailure(zipOf({ 'out/a.csv': csv, 'out/b.xlsx': csv }))
    expect(detail).toMatchObject({ found: ['out/a.csv', 'out/b.xlsx'] })
  })
})
