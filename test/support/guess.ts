/** Guesses made up for tests of what is said and asked of them, and a program that is run with them. */
import { PassThrough } from 'node:stream'
import type { GuessPaths, MovementFiles } from '../../src/app/intake/files-port.ts'
import type { ShownLayout } from '../../src/cli/intake/layout-lines.ts'
import { runCli } from '../../src/cli/run.ts'
import type { Terminal, Wiring } from '../../src/cli/wiring.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { Answer, FileGuess, Guess, Outcome, Question, Taken } from '../../src/core/intake/guess/guess.ts'
import type { Settled } from '../../src/core/intake/guess/settled.ts'

export const CANONICAL: Guess = { mapping: null, files: [], questions: [], assumptions: [] }

export const OUTCOME: Outcome = {
  movements: 300,
  refused: 0,
  books: 300,
  negative: 0,
  beginNegative: 0,
  deepest: null,
}

export const taken = (
  column: Taken['column'],
  from: string | string[],
  more: Partial<Taken> = {},
): Taken => ({
  column,
  from: [from].flat(),
  code: 'layout',
  confidence: 0.95,
  examples: [],
  ...more,
})

export const fileGuess = (more: Partial<FileGuess> = {}): FileGuess => ({
  name: 'movements.csv',
  shape: {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    compressed: false,
    packed: null,
    sheets: [],
    sheet: null,
  },
  layout: null,
  table: {
    header: [1, 1],
    columns: [],
    firstCell: 0,
    groups: [],
    groupLines: [],
    fill: [],
    key: [],
    kinds: [],
    units: [],
    figures: 0,
    end: null,
  },
  taken: [],
  unused: [],
  leftOut: [],
  readings: [],
  rows: 300,
  complete: true,
  ...more,
})

export const answer = (value: string, settles: Settled, outcome: Partial<Outcome> | null = null): Answer => ({
  value,
  settles,
  option: '',
  outcome: outcome === null ? null : { ...OUTCOME, ...outcome },
})

export const question = (
  code: Question['code'],
  detail: Question['detail'],
  answers: Answer[],
  file = 'movements.csv',
): Question => ({ code, file, detail, answers })

interface Setting {
  readonly guess: (settled: Settled, files: MovementFiles) => Guess | Promise<Guess>
  /** What a person types; a terminal then. */
  readonly typed?: string
  readonly layouts?: readonly ShownLayout[]
}

/** Runs a command with a guess that is made up; nothing else is. */
export async function runWith(args: readonly string[], { guess, typed, layouts = [] }: Setting) {
  const asked: { settled: Settled; files: MovementFiles }[] = []
  const read: MovementFiles[] = []
  const guessPaths: GuessPaths = async (files, settled) => {
    asked.push({ settled: JSON.parse(JSON.stringify(settled)), files })
    return guess(settled, files)
  }
  const wiring: Wiring = {
    version: '0.0.0',
    openReader: async () => ({
      ...fileReader,
      open: (files, options) => {
        read.push(files)
        return fileReader.open(files, options)
      },
    }),
    openGuess: async () => guessPaths,
    openLayouts: async () => layouts,
    openSimulator: () => Promise.reject(new Error('no simulator here')),
    openLedger: () => Promise.reject(new Error('no ledger here')),
    serve: () => Promise.reject(new Error('no server here')),
  }
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') =>
    Object.assign(new PassThrough(), { isTTY: typed !== undefined }).on('data', (chunk) => {
      said[name] += chunk
    })
  const input = Object.assign(new PassThrough(), { isTTY: typed !== undefined })
  input.end(typed ?? '')
  const terminal: Terminal = {
    in: input,
    out: stream('out') as unknown as NodeJS.WriteStream,
    err: stream('err') as unknown as NodeJS.WriteStream,
    colour: false,
  }
  const exit = await runCli(args, wiring, terminal)
  await new Promise((done) => setImmediate(done))
  return { exit, ...said, asked, read }
}
