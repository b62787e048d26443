/** Files that look odd and can be read: what is odd is told, and nothing is lost. */
import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessPaths } from '../../src/app/intake/guess-files.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import { RAW_NOTE_CODES, type RawNoteCode } from '../../src/core/intake/raw/raw-note.ts'
import { words } from '../../src/messages/index.ts'
import { runBare } from '../support/bare-cli.ts'
import { failure, file, folder, read } from '../support/reader.ts'
import { writeXlsx, type XlsxCell, xlsxParts } from '../support/xlsx-writer.ts'
import { zipOf } from '../support/zip-writer.ts'

const HEADER = 'item,location,quantity,occurred_at'
const LINES = [HEADER, 'Käse,A,5,2026-01-01', 'BOLT,A,-2,2026-01-02', 'Käse,B,7,2026-01-03']
const CSV = `${LINES.join('\n')}\n`
const CELLS: XlsxCell[][] = [
  HEADER.split(','),
  ['BOLT', 'A', 5, { date: '2026-01-01' }],
  ['BOLT', 'A', -2, { date: '2026-01-02' }],
]

const noted = async (path: string) => (await read(path)).intake.notes.map(({ code }) => code)

describe('a workbook', () => {
  it('with macros is read as any other', async () => {
    const macros = xlsxParts([{ name: 'Stock', rows: CELLS }]).map(({ name, content }) => ({
      name,
      content: String(content).replaceAll(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    }))
    const book = zipOf([...macros, { name: 'xl/vbaProject.bin', content: Buffer.alloc(64, 7) }])
    const { history, intake } = await read(file(book, 'stock.xlsm'))
    expect([history.length, intake.rejected]).toEqual([2, 0])
  })

  it('with errors of formulas refuses the rows that need them, with their place', async () => {
    const rows = [...CELLS, ['BOLT', 'A', { error: '#REF!' }, { date: '2026-01-03' }] as XlsxCell[]]
    const path = file(writeXlsx([{ name: 'Stock', rows }]), 'stock.xlsx')
    const { history, intake } = await read(path)
    expect(history.length).toBe(2)
    expect(intake.rejections).toMatchObject([{ row: 4, detail: { column: 'quantity' } }])
    expect(intake.notes).toMatchObject([
      { file: path, code: 'error-cells', detail: { cells: 1, first: 'C4' } },
    ])
  })

  it('with merged cells gives their text to each row they span', async () => {
    const rows = [...CELLS, [null, 'A', -1, { date: '2026-01-03' }] as XlsxCell[]]
    const path = file(writeXlsx([{ name: 'Stock', rows, merged: ['A3:A4'] }]), 'stock.xlsx')
    const { history, intake } = await read(path)
    expect(history.items.map(({ code }) => code)).toEqual(['BOLT'])
    expect([history.length, intake.rejected]).toEqual([3, 0])
    expect(intake.notes.map(({ code }) => code)).toContain('merged-cells')
  })
})

describe('an archive', () => {
  it('of one long export is read to its end', async () => {
    const lines = Array.from(
      { length: 300_000 },
      (_, at) => `ITEM ${at % 500},A,${(at % 9) - 4 || 1},2026-01-01`,
    )
    const path = file(zipOf({ 'stock.csv': `${HEADER}\n${lines.join('\n')}\n` }), 'stock.zip')
    const { history, intake } = await read(path)
    expect(intake).toMatchObject({ rows: 300_000, accepted: 300_000, rejected: 0 })
    expect(history.items).toHaveLength(500)
  }, 120_000)
})

describe('text', () => {
  it('that is UTF-8 in some lines and Windows-1252 in others has one item, and the mixture is told', async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${LINES.slice(0, 3).join('\n')}\n`),
      Buffer.from(`${LINES[3]}\n`, 'latin1'),
    ])
    const path = file(mixed)
    const { history, intake } = await read(path)
    expect(history.items.map(({ code }) => code)).toEqual(['Käse', 'BOLT'])
    expect(intake.notes).toMatchObject([{ file: path, code: 'mixed-encoding', detail: { lines: 1 } }])
    expect(words().rawNotes['mixed-encoding'](intake.notes[0].detail)).toContain('1 line')
  })

  it.each(['with its mark', 'without a mark'])('in UTF-16, big end first, %s', async (how) => {
    const little = Buffer.from(`${how === 'with its mark' ? '\ufeff' : ''}${CSV}`, 'utf16le')
    const { history } = await read(file(little.swap16()))
    expect(history.items.map(({ code }) => code)).toEqual(['Käse', 'BOLT'])
  })

  it.each([
    ['cut', (path: string) => truncateSync(path, 1_000_000)],
    ['longer', (path: string) => appendFileSync(path, 'x')],
  ])(
    'that is %s while it is read is refused',
    async (_, change) => {
      for (const header of [HEADER, HEADER.toUpperCase()]) {
        const path = file(`${header}\n${'BOLT,A,1,2026-01-01\n'.repeat(200_000)}`)
        const open = await fileReader.open({ paths: [path] })
        change(path)
        const passes = async () => {
          for await (const _ of open.passes());
        }
        await expect(passes()).rejects.toMatchObject({ code: 'file-changed', detail: { file: path } })
        await open.close()
      }
    },
    60_000,
  )
})

describe('JSON lines', () => {
  const line = (more: object) =>
    JSON.stringify({ item: 'BOLT', location: 'A', quantity: 1, occurred_at: '2026-01-01', ...more })

  it('with a key twice take the last, and say so', async () => {
    const path = file(
      `${line({})}\n${line({}).replace('"quantity":1', '"quantity":1,"quantity":9')}\n`,
      'a.jsonl',
    )
    const { history, intake } = await read(path)
    expect([...history.quantity]).toEqual([1, 9])
    expect(intake.notes).toEqual([
      { file: path, code: 'repeated-key', detail: { row: 2, key: 'quantity', rows: 1 } },
    ])
  })

  it('with keys that appear late are read with them', async () => {
    const early = `${line({})}\n`.repeat(30_000)
    const { history } = await read(file(`${early}${line({ lot: 'L1', id: 'last' })}\n`, 'a.jsonl'))
    expect(history.texts[history.lot![30_000]]).toBe('L1')
    expect(history.id(30_000)).toBe('last')
  }, 60_000)

  it('with a NUL in a key are told in words of their own', async () => {
    const { code, detail } = await failure(file(`${line({}).replace('item', 'it\\u0000em')}\n`, 'a.jsonl'))
    expect([code, JSON.stringify(detail)]).toEqual([
      'missing-column',
      expect.not.stringMatching(/parser|syntax/i),
    ])
  })
})

describe('a path', () => {
  it('is one file and no pattern', async () => {
    mkdirSync(join(folder, 'month=5'), { recursive: true })
    for (const name of ['a[1].csv', 'a*.csv', 'a?.csv', 'month=5/x.csv', "it's {a,b}.csv"]) {
      const path = join(folder, name)
      writeFileSync(path, CSV)
      expect((await read(path)).history.length).toBe(3)
    }
    expect((await failure(join(folder, 'b[1].csv'))).code).toBe('file-not-found')
    writeFileSync(join(folder, 'b1.csv'), CSV)
    expect((await failure(join(folder, 'b[1].csv'))).code).toBe('file-not-found')
  })
})

it('what is odd has words, whatever is known of it', () => {
  for (const code of RAW_NOTE_CODES) expect(words().rawNotes[code]({})).toMatch(/^[A-Zs].{20,}\.$/)
})

it('a guess lists what is odd too', async () => {
  const book = writeXlsx([{ name: 'Stock', rows: CELLS, hiddenRows: [3] }])
  const [sample] = await fileReader.sample({ paths: [file(book, 'stock.xlsx')] }, 100)
  const codes: RawNoteCode[] = sample.notes.map(({ code }) => code)
  expect(codes).toContain('hidden-rows')
  expect(await noted(file(book, 'stock.xlsx'))).toContain('hidden-rows')
  expect((await guessPaths(fileReader, 'UTC')({ paths: [file(book, 'stock.xlsx')] }, {})).questions).toEqual(
    [],
  )
  expect((await runBare('audit', file(book, 'stock.xlsx'))).exit).toBe(0)
})
