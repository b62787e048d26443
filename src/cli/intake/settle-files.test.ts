import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  CANONICAL,
  fileGuess,
  OUTCOME,
  question,
  runWith,
  taken,
} from '../../../test/support/guess.ts'
import type { Guess } from '../../core/intake/guess/guess.ts'
import type { Settled } from '../../core/intake/guess/settled.ts'
import { reusableMapping } from '../../core/intake/reusable-mapping.ts'

/** A receipt first, so that the issue is no opening stock that nobody knows. */
const MOVEMENTS = 'Artikel,Lager,Menge,Datum\nBOLT,A,1,2026-01-01\nBOLT,A,-5,2026-01-02\n'

let folder: string
const before = process.cwd()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-settle-'))
  process.chdir(folder)
  writeFileSync('movements.csv', MOVEMENTS)
  writeFileSync('my export $1.csv', MOVEMENTS)
  writeFileSync('plain.csv', 'item,location,quantity,occurred_at\nBOLT,A,1,2026-01-01\n')
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true, force: true })
})

const MAPPING = {
  files: [
    {
      match: 'movements.csv',
      columns: { item: 'Artikel', location: 'Lager', quantity: 'Menge', occurred_at: 'Datum' },
    },
  ],
}
const TAKEN = [
  taken('item', 'Artikel'),
  taken('location', 'Lager', { confidence: 0.7 }),
  taken('quantity', 'Menge'),
  taken('occurred_at', 'Datum', { format: '%d.%m.%Y', zone: 'Europe/Berlin' }),
]
/** What is kept of it is for a file of any name. */
const KEPT = reusableMapping(MAPPING)

const READ: Guess = { mapping: MAPPING, files: [fileGuess({ taken: TAKEN })], questions: [], assumptions: [] }

const IN = answer('in', { types: { 'Stock Adjustment': 'in' } }, {})
const OUT = answer('out', { types: { 'Stock Adjustment': 'out' } }, { negative: 12, deepest: '-40' })
const TYPE = question('types', { value: 'Stock Adjustment' }, [IN, OUT])
const SIGN = question('sign', { column: 'Menge' }, [
  answer('in', { sign: 'in' }),
  answer('out', { sign: 'out' }),
])

/** Asks for the type, then for the sign, until both are settled. */
const asking = ({ types, sign }: Settled): Guess => ({
  ...READ,
  questions: [
    ...(types?.['Stock Adjustment'] === undefined ? [TYPE] : []),
    ...(sign === undefined ? [SIGN] : []),
  ],
})

describe('a guess without questions', () => {
  it('is said before the report, and the files are read by it', async () => {
    const { exit, out, err, read } = await runWith(['audit', 'movements.csv'], { guess: () => READ })
    expect([exit, err]).toEqual([0, ''])
    expect(out.split('\n').slice(0, 8)).toEqual([
      'movements.csv',
      '  Read by the names and values of its columns (likely).',
      '  item       = Artikel',
      '  place      = Lager (likely)',
      '  quantity   = Menge (signed)',
      '  when       = Datum (DD.MM.YYYY; Europe/Berlin)',
      'Keep or change this reading as a mapping: --save-map map.json',
      '',
    ])
    expect(out).toContain('1 of 1 stock card went below zero')
    expect(read.at(-1)?.mapping).toEqual(MAPPING)
  })

  it('is not spoken of where files are canonical as they stand', async () => {
    const { out, read } = await runWith(['audit', 'plain.csv'], { guess: () => CANONICAL })
    expect(out).toMatch(/^\nNo stock card went below zero/)
    expect(read.at(-1)?.mapping).toBeUndefined()
  })

  it('but what was assumed is said of canonical files too', async () => {
    const zone = {
      code: 'zone',
      file: 'plain.csv',
      detail: { zone: 'Europe/Berlin' },
      option: '--zone',
    } as const
    const guess = () => ({ ...CANONICAL, assumptions: [zone, zone] })
    const { out } = await runWith(['audit', 'plain.csv'], { guess })
    expect(out.split('\n\n')[0]).toBe(
      "Times are taken as Europe/Berlin, this machine's zone; --zone says otherwise.\n".trimEnd(),
    )
  })

  it('goes to the standard error where an output takes the standard output', async () => {
    const { out, err } = await runWith(['audit', 'movements.csv', '--json', '-'], { guess: () => READ })
    expect(JSON.parse(out).schema).toBe('plimsoll.audit/1')
    expect(err).toMatch(/^movements\.csv\n {2}Read by/)
  })

  it('is written as a mapping', async () => {
    const { out } = await runWith(['audit', 'movements.csv', '--save-map', 'map.json'], { guess: () => READ })
    expect(JSON.parse(readFileSync('map.json', 'utf8'))).toEqual(KEPT)
    expect(readFileSync('map.json', 'utf8')).toContain('\n  "files": [\n')
    expect(out).toContain('\nMapping: map.json\n')
    const again = await runWith(['audit', 'movements.csv', '--map', 'map.json'], { guess: () => READ })
    expect([again.exit, again.asked]).toEqual([0, []])
  })

  it('of canonical files is no mapping, and none is written', async () => {
    const { exit, out } = await runWith(['audit', 'plain.csv', '--save-map', 'none.json'], {
      guess: () => CANONICAL,
    })
    expect([exit, existsSync('none.json')]).toEqual([0, false])
    expect(out).toContain('none.json was not written: the files are canonical as they stand')
  })

  it('to the standard output where that is asked for', async () => {
    const { out, err } = await runWith(['audit', 'movements.csv', '--save-map', '-'], { guess: () => READ })
    expect(JSON.parse(out)).toEqual(KEPT)
    expect(err).toContain('item       = Artikel')
  })
})

describe('options that the files do not know', () => {
  const shape = { ...fileGuess().shape, sheets: [{ name: 'Data', hidden: false }] }
  const table = { ...fileGuess().table, columns: ['Artikel', 'Menge'] }
  const guess = () => ({ ...READ, files: [fileGuess({ table, shape })] })

  it.each([
    [['--column', 'item=Artikl'], '--column item=Artikl: No file has a column Artikl. Did you mean Artikel?'],
    [['--column', 'item=x'], '--column item=x: No file has a column x. There are Artikel, Menge.'],
    [['--sheet', 'Dota'], '--sheet Dota: No file has a sheet Dota. Did you mean Data?'],
  ])('%j', async (args, line) => {
    const { exit, out, err } = await runWith(['audit', 'movements.csv', ...args], { guess })
    expect([exit, out, err]).toEqual([2, '', `bad-argument: ${line}\n`])
  })
})

describe('questions without a terminal', () => {
  it('are put in words with each answer, its consequence and its command; exit code 2', async () => {
    const { exit, out, err } = await runWith(['audit', 'movements.csv'], { guess: asking })
    expect([exit, out]).toEqual([2, ''])
    expect(
      err,
    ).toBe(`undecided: movements.csv: 2 questions have to be answered before this can be read. Add the option of each answer.

movements.csv: "Stock Adjustment": did these goods come in, go out, or does the
number state what is there?
  they came in: none of 300 stock cards below zero
    plimsoll audit movements.csv --type "Stock Adjustment=in"
  they went out: 12 of 300 stock cards below zero, the deepest by 40
    plimsoll audit movements.csv --type "Stock Adjustment=out"

movements.csv: No row says which way the quantities in column "Menge" went: did
the goods come in or go out?
  they came in
    plimsoll audit movements.csv --sign in
  they went out
    plimsoll audit movements.csv --sign out
`)
  })

  it('quote a file for the shell, and keep the options that were typed', async () => {
    const args = ['audit', 'my export $1.csv', '--html', 'my report.html']
    const { err } = await runWith(args, { guess: asking })
    expect(err).toContain(`    plimsoll audit 'my export $1.csv' --html "my report.html" --sign out\n`)
    expect(readdirSync('.').filter((name) => /report|\.part/.test(name))).toEqual([])
  })

  it('name the first of many files', async () => {
    const args = ['audit', 'movements.csv', ...Array(4).fill('plain.csv')]
    expect((await runWith(args, { guess: asking })).err).toContain(
      '    plimsoll audit movements.csv … --sign out\n',
    )
  })

  it('are answered by the options that they name', async () => {
    const args = ['audit', 'movements.csv', '--type', 'Stock Adjustment=out', '--sign', 'signed']
    expect((await runWith(args, { guess: asking })).exit).toBe(0)
  })

  it('write nothing, whatever is asked for', async () => {
    const { exit, out } = await runWith(['audit', 'movements.csv', '--json', '-', '--save-map', 'no.json'], {
      guess: asking,
    })
    expect([exit, out, existsSync('no.json')]).toEqual([2, '', false])
  })

  it('say how to answer where nothing fits', async () => {
    const guess = () => ({ ...READ, questions: [question('item', {}, [])] })
    expect((await runWith(['import', 'movements.csv'], { guess })).err).toContain(
      '  Nothing seems to fit. Name it:\n    plimsoll import movements.csv --column item=HEADER\n',
    )
  })

  it('bring no sign of the file to the terminal', async () => {
    const evil = question('types', { value: '\u001b[2J\nin' }, [
      answer('in', { types: { '\u001b[2J\nin': 'in' } }),
    ])
    const { err } = await runWith(['audit', 'movements.csv'], {
      guess: () => ({ ...READ, questions: [evil] }),
    })
    expect(err).not.toContain('\u001b')
  })
})

describe('questions in a terminal', () => {
  it('are asked one at a time, and the guess is made again with each answer', async () => {
    const { exit, out, asked } = await runWith(['audit', 'movements.csv'], { guess: asking, typed: '2\n1\n' })
    expect(exit).toBe(0)
    expect(asked.map(({ settled }) => settled)).toEqual([
      {},
      { types: { 'Stock Adjustment': 'out' } },
      { types: { 'Stock Adjustment': 'out' }, sign: 'in' },
    ])
    expect(out).toContain('  1  they came in: none of 300 stock cards below zero\n')
    expect(out).toContain('  2  they went out: 12 of 300 stock cards below zero, the deepest by 40\n')
    expect(out).toContain('Next time: plimsoll audit movements.csv --sign in --type "Stock Adjustment=out"\n')
    expect(out).toContain('1 of 1 stock card went below zero')
  })

  it('have no default: an empty line, a word or a number too high asks again', async () => {
    const { exit, out } = await runWith(['audit', 'movements.csv'], {
      guess: asking,
      typed: '\nyes\n3\n0\n1\n2\n',
    })
    expect(exit).toBe(0)
    expect(out.match(/Your answer, 1 to 2 \(q ends\): /g)).toHaveLength(6)
  })

  it.each(['q\n', '1\nq\n', '1\n', ''])('end with %j, by what is still undecided', async (typed) => {
    const { exit, err, read } = await runWith(['audit', 'movements.csv'], { guess: asking, typed })
    expect([exit, read]).toEqual([2, []])
    expect(err).toMatch(/^undecided: movements\.csv: [12] questions? ha(s|ve) to be answered/)
    expect(err).toContain(
      `movements.csv${typed.startsWith('1') ? ' --type "Stock Adjustment=in"' : ''} --sign out\n`,
    )
  })
})

describe('--explain-reading', () => {
  const reading = {
    label: { code: 'as-guessed', detail: {} },
    chosen: true,
    outcome: OUTCOME,
    evidence: [],
  } as const
  const guess = (settled: Settled) => ({
    ...asking(settled),
    files: [fileGuess({ taken: TAKEN, readings: [reading] })],
  })

  it('shows the readings, then goes on', async () => {
    const args = [
      'audit',
      'movements.csv',
      '--explain-reading',
      '--sign',
      'in',
      '--type',
      'Stock Adjustment=in',
    ]
    const { exit, out } = await runWith(args, { guess })
    expect(exit).toBe(0)
    expect(out).toMatch(
      /^movements\.csv: 300 rows, the whole file\n {2}as guessed \(chosen\): 300 movements, none/,
    )
    expect(out).toContain('1 of 1 stock card went below zero')
  })

  it('shows them before what is undecided, and once more when that is answered', async () => {
    const args = ['audit', 'movements.csv', '--explain-reading']
    const { exit, out, err } = await runWith(args, { guess })
    expect([exit, /^undecided: /.test(err), /^movements\.csv: 300 rows/.test(out)]).toEqual([2, true, true])
    const asked = await runWith(args, { guess, typed: '1\n1\n' })
    expect(asked.out.match(/as guessed \(chosen\)/g)).toHaveLength(2)
  })
})
