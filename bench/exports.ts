/**
 * Exports that a warehouse program writes and a person opens in a spreadsheet, beside the same rows as canonical CSV: a
 * workbook of a million rows with typed cells and shared texts, a European CSV (semicolons, decimal commas, local
 * times, German headers), and ten million rows of CSV within a zip. Each audit runs in a process of its own, guess
 * included.
 */
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { generateMovements } from './generate.ts'
import { measured } from './measured.ts'
import { zipStream } from './zip-stream.ts'

/**
 * Writes the files and prints seconds, MB/s of the file, peak memory, and the ratio to canonical CSV of the same rows.
 */
export async function benchExports(folder: string, rows: number): Promise<void> {
  const plain = join(folder, 'plain.csv')
  generateMovements(plain, { rows })
  const book = join(folder, 'book.xlsx')
  await writeBook(plain, book)
  const german = join(folder, 'bewegungen.csv')
  await writeGerman(plain, german)
  console.log(`\nExports of ${rows.toLocaleString('en')} movements`)
  const base = show(plain, null)
  show(book, base)
  show(german, base)
  const large = join(folder, 'large.csv')
  generateMovements(large, { rows: rows * 10 })
  const packed = join(folder, 'large.zip')
  await zipStream(packed, [{ name: 'movements.csv', pieces: createReadStream(large) }])
  console.log(`\nExports of ${(rows * 10).toLocaleString('en')} movements`)
  show(packed, show(large, null))
}

function show(path: string, base: number | null): number {
  const { seconds, cpuSeconds, peakMb, answer } = measured('audit', path)
  const megabytes = statSync(path).size / 1e6
  console.log(
    `  ${basename(path).padEnd(16)} ${megabytes.toFixed(0).padStart(5)} MB  ${seconds.toFixed(1).padStart(6)} s  ` +
      `${cpuSeconds.toFixed(1).padStart(6)} s CPU  ${(megabytes / seconds).toFixed(1).padStart(6)} MB/s  ` +
      `peak ${peakMb.toFixed(0)} MiB  ${base === null ? '' : `ratio ${(seconds / base).toFixed(2)}  `}${answer}`,
  )
  return seconds
}

/** Names of columns, in the order of the canonical ones that `row-writer.ts` writes. */
const GERMAN = [
  'Artikelnummer',
  'Lagerplatz',
  'Menge',
  'Bewegungsdatum',
  'Buchungsdatum',
  'Bewegungsart',
  'Lfd. Nr.',
  'Belegnummer',
  'Quelle',
]
const TYPES: Readonly<Record<string, string>> = {
  receipt: 'Wareneingang',
  sale: 'Verkauf',
  return: 'Rückgabe',
  scrap: 'Verschrottung',
}
const TIMES = [3, 4]

/** A European CSV: `05.01.2024 08:00:00`, `12,00`. */
async function writeGerman(from: string, to: string): Promise<void> {
  const output = createWriteStream(to)
  output.write(`${GERMAN.join(';')}\r\n`)
  for await (const cells of rowsOf(from)) {
    const [day, clock] = [cells[3], cells[4]].map(germanTime)
    const line = [cells[0], cells[1], `${cells[2]},00`, day, clock, TYPES[cells[5]], ...cells.slice(6)].join(
      ';',
    )
    if (!output.write(`${line}\r\n`)) await drained(output)
  }
  await new Promise<void>((done, fail) =>
    output.end((error?: Error | null) => (error ? fail(error) : done())),
  )
}

function germanTime(text: string): string {
  const [day, clock] = text.split('T')
  return `${day.split('-').reverse().join('.')} ${clock.slice(0, 8)}`
}

async function drained(output: NodeJS.WritableStream): Promise<void> {
  await new Promise((resume) => output.once('drain', resume))
}

async function* rowsOf(path: string): AsyncGenerator<string[]> {
  let isHeader = true
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!isHeader) yield line.split(',')
    isHeader = false
  }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DAY_MS = 86_400_000
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30)

/** One sheet: shared texts, numbers, and dates as serial numbers with a style, as Excel writes them. */
async function writeBook(from: string, to: string): Promise<void> {
  const texts = new Map<string, number>()
  const text = (value: string): number => {
    const known = texts.get(value)
    if (known !== undefined) return known
    texts.set(value, texts.size)
    return texts.size - 1
  }
  async function* sheet(): AsyncGenerator<string> {
    yield `${XML}<worksheet ${MAIN}><sheetData>`
    const header = 'item,location,quantity,occurred_at,recorded_at,kind,id,document,source'.split(',')
    let row = 1
    const name = (column: number) => `${'ABCDEFGHI'[column]}${row}`
    const shared = (value: string, column: number) => `<c r="${name(column)}" t="s"><v>${text(value)}</v></c>`
    let piece = `<row r="1">${header.map(shared).join('')}</row>`
    for await (const cells of rowsOf(from)) {
      row++
      const written = cells.map((value, column) => {
        if (column === 2) return `<c r="${name(column)}"><v>${value}</v></c>`
        if (!TIMES.includes(column)) return shared(value, column)
        return `<c r="${name(column)}" s="1"><v>${(Date.parse(value) - EXCEL_DAY_ZERO) / DAY_MS}</v></c>`
      })
      piece += `<row r="${row}">${written.join('')}</row>`
      if (piece.length < 1 << 18) continue
      yield piece
      piece = ''
    }
    yield `${piece}</sheetData></worksheet>`
  }
  async function* sharedTexts(): AsyncGenerator<string> {
    yield `${XML}<sst ${MAIN} uniqueCount="${texts.size}">`
    let piece = ''
    for (const value of texts.keys()) {
      piece += `<si><t>${value}</t></si>`
      if (piece.length < 1 << 18) continue
      yield piece
      piece = ''
    }
    yield `${piece}</sst>`
  }
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${types}.${type}+xml"/>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  await zipStream(to, [
    {
      name: '[Content_Types].xml',
      pieces: [
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
      ],
    },
    {
      name: '_rels/.rels',
      pieces: [
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      pieces: [
        `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Movements" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [
        `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
      ],
    },
    {
      name: 'xl/styles.xml',
      pieces: [
        `${XML}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ],
    },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheet() },
    { name: 'xl/sharedStrings.xml', pieces: sharedTexts() },
  ])
}
