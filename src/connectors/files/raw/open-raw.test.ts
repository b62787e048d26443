import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encoded } from '../../../../test/support/encoded.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import { openRaw } from './open-raw.ts'
import type { RawOptions } from './raw-table.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-raw-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(content: string | Buffer, name = `file-${files++}`): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(content: string | Buffer, options: RawOptions = {}) {
  const table = await openRaw(file(content), options)
  const rows = []
  for await (const batch of table.rows()) rows.push(...batch)
  await table.close()
  const { shape, columns, notes } = table
  return { shape, columns, notes, rows, cells: rows.map(({ cells }) => cells) }
}

/** The code of the error, with its detail. */
async function refused(content: string | Buffer, options: RawOptions = {}) {
  const error = await read(content, options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof FileError)) throw new Error(`no FileError: ${error}`)
  return { code: error.code, ...error.detail, file: undefined }
}

const ROWS = [
  ['item', 'location', 'quantity'],
  ['Größe', 'München', '5'],
  ['A', 'B', '-7'],
]
const textOf = (rows: readonly (readonly string[])[], delimiter = ',', end = '\n') =>
  rows.map((row) => row.join(delimiter) + end).join('')

describe('encodings', () => {
  it.each([
    ['utf-8', ''],
    ['utf-8', '\ufeff'],
    ['utf-16le', '\ufeff'],
    ['utf-16be', '\ufeff'],
    ['utf-16le', ''],
    ['utf-16be', ''],
    ['utf-32le', '\ufeff'],
    ['utf-32be', '\ufeff'],
    ['windows-1252', ''],
  ])('%s, byte order mark %j', async (encoding, mark) => {
    const found = await read(encoded(mark + textOf(ROWS), encoding))
    expect(found.cells).toEqual(ROWS)
    expect(found.shape).toMatchObject({
      format: 'csv',
      encoding,
      delimiter: ',',
      compressed: false,
      packed: null,
    })
    expect(found.notes).toEqual([])
  })

  it('UTF-16 without a mark, of Chinese; and a lone zero makes none', async () => {
    const rows = [
      ['物料', '仓库'],
      ['螺栓', '5'],
    ]
    const found = await read(encoded(textOf(rows), 'utf-16le'))
    expect(found.shape.encoding).toBe('utf-16le')
    expect(found.cells).toEqual(rows)
    expect((await read('a,b\nx\0,1\n')).cells).toEqual([
      ['a', 'b'],
      ['x\0', '1'],
    ])
  })

  it('of a row far below is found', async () => {
    const text = `a,b\n${'x,1\n'.repeat(300_000)}Größe,1\n`
    const found = await read(encoded(text, 'windows-1252'))
    expect(found.shape.encoding).toBe('windows-1252')
    expect(found.cells.at(-1)).toEqual(['Größe', '1'])
    expect(found.rows.at(-1)?.row).toBe(300_002)
  })

  it('of a file that is UTF-8 in part and Windows-1252 in part: each line is read as what it is, and told', async () => {
    const bytes = Buffer.concat([
      Buffer.from('item,qty\nGröße,1\n'),
      encoded('Größe – neu,2\n', 'windows-1252'),
      Buffer.from('Größe,3\n'),
    ])
    const found = await read(bytes)
    expect(found.cells.map(([item]) => item)).toEqual(['item', 'Größe', 'Größe – neu', 'Größe'])
    expect(found.notes).toEqual([{ code: 'mixed-encoding', detail: { lines: 1, encoding: 'windows-1252' } }])
  })

  it('a character of UTF-8 that a field cut in half is told, and the rest of the line is read', async () => {
    const half = Buffer.from('Größe ü').subarray(0, -1)
    const found = await read(Buffer.concat([Buffer.from('a,b\n'), half, Buffer.from(',1\n')]))
    expect(found.cells[1]).toEqual(['Größe \ufffd', '1'])
    expect(found.notes).toEqual([{ code: 'broken-characters', detail: { characters: 1 } }])
  })

  it('what was encoded twice stays as it is', async () => {
    expect((await read('Menge,QuantitÃ©\n1,2\n')).cells[0]).toEqual(['Menge', 'QuantitÃ©'])
  })

  it('that a person says goes before, and an unknown one is refused', async () => {
    const found = await read(encoded(textOf(ROWS), 'cp850'), { encoding: 'CP850' })
    expect(found.cells).toEqual(ROWS)
    expect(await refused('a,b\n', { encoding: 'klingon' })).toMatchObject({ code: 'bad-encoding' })
  })

  it('a line separator of Unicode is no line end', async () => {
    expect((await read('a,b\nx\u2028y,1\n')).cells[1]).toEqual(['x\u2028y', '1'])
  })
})

describe('delimited text', () => {
  it.each([',', ';', '\t', '|', '¦', '^', '~'])('with %j', async (delimiter) => {
    const found = await read(textOf(ROWS, delimiter))
    expect(found.cells).toEqual(ROWS)
    expect(found.shape.delimiter).toBe(delimiter)
  })

  it.each([
    ['decimal commas', 'Artikel;Menge;Preis\nA;1,5;2,50\nB;2,5;3,50\n', ';'],
    ['a title above', 'Stock moves, printed 5 Jan 2026, page 1\n\nitem;qty;date\nA;1;2026\nB;2;2026\n', ';'],
    ['addresses with more commas', 'a;b\nMain St, 5, Rome, Italy;1\nMain St, 6, Rome, Italy;2\n', ';'],
    ['one comma in each date', 'item\tdate\nA\tJan 5, 2026\nB\tJan 6, 2026\n', '\t'],
    ['quoted delimiters', '"a;x","b;x"\n"1;2;3","4"\n"5;6","7"\n', ','],
    [
      'lines without their empty cells',
      `a;b;c;d;e;f\nA;1,5;x\nB;2,5;x;y\nC;2,5;x;y;z\nC;2,5;x;y;z;q\nD;2,5;x;y\n`,
      ';',
    ],
    ['no header', 'A;1,5;2\nB;2,5;3\n', ';'],
  ])('with %s', async (_, text, delimiter) => {
    expect((await read(text)).shape.delimiter).toBe(delimiter)
  })

  it('the hint of Excel goes before, and counts as a row', async () => {
    const found = await read('sep=;\r\na,b;c\r\n1;2\r\n')
    expect(found.rows).toEqual([
      { row: 2, cells: ['a,b', 'c'] },
      { row: 3, cells: ['1', '2'] },
    ])
  })

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('with lines that end in %j', async (end) => {
    expect((await read(textOf(ROWS, ';', end))).cells).toEqual(ROWS)
    expect((await read(textOf(ROWS, ';', end).slice(0, -end.length))).cells).toEqual(ROWS)
  })

  it('counts blank lines and keeps cells as they are', async () => {
    const found = await read('\nitem,qty\n A ,\u00a01\n,\n\nB,2,,\n')
    expect(found.rows).toEqual([
      { row: 1, cells: [] },
      { row: 2, cells: ['item', 'qty'] },
      { row: 3, cells: [' A ', '\u00a01'] },
      { row: 4, cells: ['', ''] },
      { row: 5, cells: [] },
      { row: 6, cells: ['B', '2', '', ''] },
    ])
  })

  it.each([
    ['doubled', 'a,b\n"5"" pipe",1\n', '5" pipe'],
    ['with a backslash', 'a,b\n"5\\" pipe",1\n', '5" pipe'],
    ['with a backslash at its end', 'a,b\n"5\\"",1\n', '5"'],
    ['doubled behind a backslash', 'a,b\n"C:\\""x""",1\n', 'C:\\"x"'],
    ['with a delimiter', 'a,b\n"x,y",1\n', 'x,y'],
    ['with a line break', 'a,b\n"x\r\ny",1\n', 'x\r\ny'],
    ['behind a blank', 'a,b\n "x,y" ,1\n', 'x,y'],
    ['empty', 'a,b\n"",1\n', ''],
    ['only a quote', 'a,b\n"""",1\n', '"'],
    ['within', 'a,b\n5" pipe,1\n', '5" pipe'],
    ['not closed', 'a,b\n"5 pipe,1\n', '"5 pipe'],
    ['single within', 'a,b\n"5" pipe",1\n', '5" pipe'],
    ['guarded', 'a,b\n="00123",1\n', '00123'],
    ['guarded and quoted', 'a,b\n"=""00123""",1\n', '00123'],
    ['guarded, with a delimiter', 'a,b\n="x,y",1\n', 'x,y'],
    ['an apostrophe', "a,b\n'00123,1\n", '00123'],
    ['an apostrophe of a name', "a,b\n's-Hertogenbosch,1\n", "'s-Hertogenbosch"],
    ['a path', 'a,b\n"C:\\dir\\",1\n', 'C:\\dir\\'],
  ])('quotes: %s', async (_, text, cell) => {
    const found = await read(text)
    expect(found.cells[1]).toEqual([cell, '1'])
    expect(found.rows).toHaveLength(2)
  })

  it('a stray quote takes in no other line, and is told', async () => {
    const found = await read('a,b,c\n1,"Bolt 5,10\n2,"Nut",20\n3,x,"note\nof, two"\n4,y,40\n')
    expect(found.cells).toEqual([
      ['a', 'b', 'c'],
      ['1', '"Bolt 5', '10'],
      ['2', 'Nut', '20'],
      ['3', 'x', 'note\nof, two'],
      ['4', 'y', '40'],
    ])
    expect(found.notes).toEqual([{ code: 'stray-quote', detail: { row: 2, rows: 1 } }])
  })

  it('a stray quote in a large file costs one row', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `${at},${at % 100 === 7 ? '"' : ''}x,10\n`)
    const found = await read(`a,b,c\n${lines.join('')}`)
    expect(found.rows).toHaveLength(100_001)
    expect(found.cells[8]).toEqual(['7', '"x', '10'])
  })

  it('rows are the same wherever the pieces end', async () => {
    const line = '"Größe ""5""",x y,"a\r\nb",="007"\r\n'
    const found = await read(`a,b,c,d\r\n${line.repeat(40_000)}`)
    expect(found.rows).toHaveLength(40_001)
    expect(new Set(found.cells.slice(1).map((cells) => cells.join('|')))).toEqual(
      new Set(['Größe "5"|x y|a\r\nb|007']),
    )
  })

  it('ends at the sign that ends files of DOS', async () => {
    expect((await read('a,b\r\n1,2\r\n\x1a')).cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('a list with frames, as SAP writes it', async () => {
    const found = await read(
      '01.02.2024        List           1\n------------\n|Mat |Menge   |\n------------\n|4711|5.000,00|\n|4712|  250,00|\n------------\n',
    )
    expect(found.shape.delimiter).toBe('|')
    expect(found.cells[4]).toEqual(['', '4711', '5.000,00', ''])
  })

  it('with an empty first column', async () => {
    expect((await read('\tMaterial\tMenge\n\t4711\t5,5\n')).cells[1]).toEqual(['', '4711', '5,5'])
  })
})

describe('text in columns', () => {
  it('underlined, with page headers and a footer', async () => {
    const found = await read(
      [
        '',
        'ITEM       LOCATION        QTY',
        '---------- -------- ----------',
        'BOLT M8    A              12,5',
        'NUT        B                -3',
        '           C                 1',
        '',
        '3 rows selected.',
      ].join('\n'),
    )
    expect(found.shape).toMatchObject({ format: 'csv', delimiter: null })
    expect(found.cells).toEqual([
      [],
      ['ITEM', 'LOCATION', 'QTY'],
      ['----------', '--------', '----------'],
      ['BOLT M8', 'A', '12,5'],
      ['NUT', 'B', '-3'],
      ['', 'C', '1'],
      [],
      ['3 rows selected.'],
    ])
  })

  it('aligned by blanks, with titles across the columns', async () => {
    const found = await read(
      [
        '                STOCK MOVEMENTS          PAGE  1',
        ' DATE 05/01/26',
        'ITEM NO   DESCRIPTION           WH   QUANTITY',
        '100-1     BOLT, LONG            M1     12.00 ',
        '100-2     NUT                   M1      3.00-',
        '200-10    WASHER, FLAT, 8MM     M2  1,250.00 ',
      ].join('\n'),
    )
    expect(found.cells.slice(2)).toEqual([
      ['ITEM NO', 'DESCRIPTION', 'WH', 'QUANTITY'],
      ['100-1', 'BOLT, LONG', 'M1', '12.00'],
      ['100-2', 'NUT', 'M1', '3.00-'],
      ['200-10', 'WASHER, FLAT, 8MM', 'M2', '1,250.00'],
    ])
  })

  it('aligned by blanks', async () => {
    const found = await read(
      [
        'Item        Place     Quantity',
        'Bolt, long  Main          12,5',
        'Nut         Main           3,0',
        'Washer      Shop 2        -1,0',
      ].join('\n'),
    )
    expect(found.cells).toEqual([
      ['Item', 'Place', 'Quantity'],
      ['Bolt, long', 'Main', '12,5'],
      ['Nut', 'Main', '3,0'],
      ['Washer', 'Shop 2', '-1,0'],
    ])
  })
})

describe('lines that are quoted as a whole', () => {
  it('are read within their quotes', async () => {
    const found = await read('"item,qty,note"\n"A,1,""x, y"""\n"B,2,"\n')
    expect(found.shape.delimiter).toBe(',')
    expect(found.cells).toEqual([
      ['item', 'qty', 'note'],
      ['A', '1', 'x, y'],
      ['B', '2', ''],
    ])
  })
})

describe('JSON', () => {
  const OBJECTS = '{"id":12345678901234567890,"qty":12.50,"a":null},{"id":2,"ok":true,"late":{"x":[1,"]"]}}'
  const CELLS = [
    ['12345678901234567890', '12.50', '', '', ''],
    ['2', '', '', 'true', '{"x":[1,"]"]}'],
  ]

  it.each([
    ['a list', `[${OBJECTS}]`],
    ['data', `{"count":2,"data":[${OBJECTS}],"next":null}`],
    ['OData', `\ufeff{"@odata.context":"x","value":[${OBJECTS}]}`],
    [
      'a list within objects',
      `{"response":{"status":{"tags":["a","b"]},"items":[ ${OBJECTS.replace('},', '} ,\n')} ]}}`,
    ],
    ['lines', OBJECTS.replace('},', '}\n').concat('\n')],
    ['lines with commas', OBJECTS.replace('},', '},\r\n')],
  ])('%s', async (_, text) => {
    const found = await read(text)
    expect(found.columns).toEqual(['id', 'qty', 'a', 'ok', 'late'])
    expect(found.cells).toEqual(CELLS)
    expect(found.rows.map(({ row }) => row)).toEqual([1, 2])
    expect(found.shape).toMatchObject({ delimiter: null, encoding: 'utf-8' })
  })

  it('lists with a header row', async () => {
    const found = await read('{"rows":[["item","qty"],["A",1.0],["B",null]]}')
    expect(found.columns).toBeNull()
    expect(found.cells).toEqual([
      ['item', 'qty'],
      ['A', '1.0'],
      ['B', ''],
    ])
  })

  it('the longest of several lists, and tells it', async () => {
    const found = await read('{"warnings":[{"w":1}],"movements":[{"q":1},{"q":2}]}')
    expect(found.columns).toEqual(['q'])
    expect(found.notes).toEqual([{ code: 'several-tables', detail: { read: 2, of: 2 } }])
  })

  it('one object is one row', async () => {
    expect((await read('{\n "item": "A",\n "qty": 1\n}\n')).cells).toEqual([['A', '1']])
  })

  it('a key that comes twice is told', async () => {
    const found = await read('{"a":1,"a":2}\n{"a":3}\n')
    expect(found.cells).toEqual([['2'], ['3']])
    expect(found.notes).toEqual([{ code: 'repeated-key', detail: { row: 1, key: 'a', rows: 1 } }])
  })

  it('keys that appear late are read, wherever the pieces end', async () => {
    const text = `${'{"item":"Größe \\"x\\"","qty":-1.50}\n'.repeat(30_000)}{"item":"B","late":"\\u00e4\\n"}\n`
    const found = await read(text)
    expect(found.columns).toEqual(['item', 'qty', 'late'])
    expect(found.rows).toHaveLength(30_001)
    expect(found.cells[29_999]).toEqual(['Größe "x"', '-1.50', ''])
    expect(found.cells.at(-1)).toEqual(['B', '', 'ä\n'])
  })

  it('a header in brackets is none', async () => {
    expect((await read('[Item No],[Qty]\nA,1\n')).cells[0]).toEqual(['[Item No]', '[Qty]'])
  })

  it.each([
    ['{"a":1}\n{"a":\n', 'bad-json'],
    ['{"a":1}\n{"a" 2}\n', 'bad-json'],
    ['[{"a":1},{"a":2}', 'bad-json'],
    ['[{"a":1}] x', 'bad-json'],
    ['{"a":1,"b":[1,2', 'bad-json'],
    ['{"a":foo}\n', 'bad-json'],
    ['[1,2,3]', 'not-a-table'],
    ['{}', 'not-a-table'],
    ['{"A":{"qty":1},"B":{"qty":2}}', 'not-a-table'],
  ])('%s is %s', async (text, code) => {
    expect(await refused(text)).toMatchObject({ code })
  })
})

describe('HTML', () => {
  it('cells, entities, merged cells, the longest table', async () => {
    const found = await read(
      `<html><head><meta charset="windows-1252"><style>td{a:"<table>"}</style></head><body>
       <table><tr><td>Report</td><td>2026</td></tr></table><!-- <table><tr><td>no -->
       <TABLE><tr><th rowspan=2>Item<th colspan="2">Moved&nbsp;&amp; left</tr><tr><th>Qty<br>in<th>Qty</tr>
       <tr><td style="mso-number-format:'\\@'">007</td><td x:num>5 &lt; 6</td><td>&nbsp;</td></tr>
       <tr><td>M&uuml;ller&#44;<table><tr><td>inner</td></tr></table> <b>A</b></td><td> 1
         2</td></tr></TABLE>`,
    )
    expect(found.shape).toMatchObject({ format: 'html', delimiter: null })
    expect(found.cells).toEqual([
      ['Item', 'Moved\u00a0& left', ''],
      ['Item', 'Qty in', 'Qty'],
      ['007', '5 < 6', '\u00a0'],
      ['Müller, A', '1 2'],
    ])
    expect(found.notes).toEqual([])
  })

  it('one table a page of the report', async () => {
    const page = (row: string) =>
      `<table><tr><td>Item</td><td>Qty</td></tr><tr><td>${row}</td><td>1</td></tr></table>`
    const found = await read(`<div>${page('A')}${page('B')}</div>`)
    expect(found.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'Item'],
      [2, 'A'],
      [3, 'Item'],
      [4, 'B'],
    ])
  })

  it('in the encoding it says', async () => {
    const page =
      '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><table><tr><td>Ä</td><td>1</td></tr></table>'
    const bytes = Buffer.from(page.replace('Ä', '\xc4'), 'latin1')
    expect((await read(bytes)).cells).toEqual([['Д', '1']])
  })

  it('without a table', async () => {
    expect(await refused('<!DOCTYPE html><html><body>Sign in</body></html>')).toMatchObject({
      code: 'not-a-table',
      kind: 'page without a table',
    })
    expect(await refused('<?xml version="1.0"?><moves><m q="1"/></moves>')).toMatchObject({
      code: 'not-a-table',
      kind: 'xml',
    })
  })
})

describe('SpreadsheetML', () => {
  const BOOK = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Hidden"><Table><Row><Cell><Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="String">b</Data></Cell></Row></Table>
    <x:WorksheetOptions xmlns:x="x"><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
    <Worksheet ss:Name="Moves &amp; more"><Table>
    <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Title</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>
    <Row ss:Index="4"><Cell><Data ss:Type="String">Item</Data><Comment><ss:Data>no</ss:Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="String">Qty</Data></Cell></Row>
    <Row><Cell ss:StyleID="s1"><Data ss:Type="DateTime">2026-01-05T00:00:00.000</Data></Cell><Cell/><Cell><Data ss:Type="Number">0.70000000000000007</Data></Cell></Row>
    <Row><Cell><Data ss:Type="DateTime">2026-01-05T08:30:00.000</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell><Cell><Data ss:Type="Number">1.2E-3</Data></Cell></Row>
    </Table></Worksheet></Workbook>`

  it('the first visible sheet with a table, by its row numbers', async () => {
    const found = await read(BOOK)
    expect(found.shape).toMatchObject({
      format: 'spreadsheetml',
      sheet: 'Moves & more',
      sheets: [
        { name: 'Hidden', hidden: true },
        { name: 'Moves & more', hidden: false },
      ],
    })
    expect(found.rows).toEqual([
      { row: 1, cells: ['Title', '', '', 'x'] },
      { row: 4, cells: ['Item', '', 'Qty'] },
      { row: 5, cells: ['2026-01-05', '', '0.7'] },
      { row: 6, cells: ['2026-01-05T08:30:00', '08:30:00', '0.0012'] },
    ])
  })

  it('the sheet that is asked for', async () => {
    expect((await read(BOOK, { sheet: 'hidden' })).cells).toEqual([['a', 'b']])
    expect(await refused(BOOK, { sheet: 'x' })).toMatchObject({
      code: 'unknown-sheet',
      found: ['Hidden', 'Moves & more'],
    })
    expect(await refused(BOOK.slice(0, -30))).toMatchObject({ code: 'bad-workbook' })
  })
})

describe('gzip', () => {
  it('of anything', async () => {
    const found = await read(gzipSync(encoded(textOf(ROWS), 'windows-1252')))
    expect(found.cells).toEqual(ROWS)
    expect(found.shape).toMatchObject({ compressed: true, encoding: 'windows-1252', packed: null })
    expect((await read(gzipSync('[{"a":1}]'))).columns).toEqual(['a'])
  })

  it('in several parts', async () => {
    const bytes = Buffer.concat([gzipSync('a,b\n1,2\n'), gzipSync('3,4\n')])
    expect((await read(bytes)).cells.at(-1)).toEqual(['3', '4'])
  })

  it.each([
    ['cut short', gzipSync(textOf(ROWS).repeat(3000)).subarray(0, -9), 'bad-compression'],
    [
      'damaged',
      Buffer.concat([gzipSync('a,b').subarray(0, 12), Buffer.from('xxxxxxxxxxxxx')]),
      'bad-compression',
    ],
    ['a bomb', gzipSync(Buffer.alloc(100_000_000, 'a,b\n')), 'too-large'],
    ['a gzip in a gzip', gzipSync(gzipSync('a,b')), 'archive-in-archive'],
    ['of nothing', gzipSync(''), 'empty-file'],
  ])('%s', async (_, bytes, code) => {
    expect(await refused(bytes)).toMatchObject({ code })
  })
})

describe('what cannot be read', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(700),
      Buffer.from(`${stream}\0`, 'utf16le'),
    ])
  const tar = Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0')])

  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['blanks', Buffer.from('\ufeff \r\n\n'), 'empty-file'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted-file'],
    ['an old workbook', ole('Workbook'), 'old-workbook'],
    ['a document', ole('WordDocument'), 'not-a-table'],
    ['other OLE', ole('x'), 'unsupported-file'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not-a-table'],
    ['a PDF', Buffer.from('%PDF-1.4\n'), 'not-a-table'],
    ['a tar', tar, 'unknown-archive'],
    ['a tar.gz', gzipSync(tar), 'unknown-archive'],
    ['7z', Buffer.from('7z\xbc\xaf\x27\x1c\0', 'latin1'), 'unknown-archive'],
    ['bytes', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) & 31)), 'unsupported-file'],
    ['a line without an end', Buffer.alloc(9_000_000, 'abcdefgh '), 'too-large'],
    ['too many columns', Buffer.alloc(200_000, ','), 'too-large'],
  ])('%s is %s', async (_, bytes, code) => {
    expect(await refused(bytes)).toMatchObject({ code })
  })

  it('a folder, a device, a path that is no file', async () => {
    mkdirSync(join(folder, 'a*b'))
    await expect(openRaw(join(folder, 'a*b'))).rejects.toMatchObject({ code: 'file-unreadable' })
    await expect(openRaw('/dev/null')).rejects.toMatchObject({ code: 'file-unreadable' })
    await expect(openRaw(join(folder, '*'))).rejects.toMatchObject({
      code: 'file-not-found',
      detail: { file: join(folder, '*') },
    })
  })

  it('a file with stars in its name is that file', async () => {
    const table = await openRaw(file('a,b\n', 'x[1]*?.csv'), { name: 'shown.csv' })
    expect(table.bytes).toBe(4)
  })

  it('a file that is cut or grows while it is read', async () => {
    const path = file(textOf(ROWS).repeat(100_000))
    const all = async (change: () => void) => {
      const table = await openRaw(path)
      let batches = 0
      for await (const _ of table.rows()) if (batches++ === 1) change()
    }
    await expect(all(() => truncateSync(path, 1_000_000))).rejects.toMatchObject({ code: 'file-changed' })
    await expect(all(() => appendFileSync(path, 'x,y,1\n'))).rejects.toMatchObject({ code: 'file-changed' })
  })

  it('is stopped by its signal', async () => {
    const stop = new AbortController()
    const table = await openRaw(file(textOf(ROWS).repeat(100_000)), { signal: stop.signal })
    const read = async () => {
      for await (const _ of table.rows()) stop.abort()
    }
    await expect(read()).rejects.toThrow('aborted')
  })
})

it('Parquet is told, and has no rows here', async () => {
  const found = await read(
    Buffer.concat([Buffer.from('PAR1\x15\x00\x15', 'latin1'), Buffer.alloc(50), Buffer.from('PAR1')]),
  )
  expect(found.shape).toMatchObject({ format: 'parquet', encoding: null })
  expect(found.rows).toEqual([])
  expect((await read('PAR1,PAR2\n1,2\n')).shape.format).toBe('csv')
})

it('rows may be read again, and left before their end', async () => {
  const table = await openRaw(file(textOf(ROWS).repeat(100_000)))
  for await (const rows of table.rows()) if (rows.length > 0) break
  let count = 0
  for await (const rows of table.rows()) count += rows.length
  expect(count).toBe(300_000)
  await table.close()
})
