/** The command line as a person uses it, guess and reader included, with no ledger behind it. */
import { PassThrough } from 'node:stream'
import { guessPaths } from '../../src/app/intake/guess-files.ts'
import { runCli } from '../../src/cli/run.ts'
import type { Terminal, Wiring } from '../../src/cli/wiring.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import { simulator } from '../../src/main/simulator.ts'

const WIRING: Wiring = {
  version: '0.0.0',
  openReader: async () => fileReader,
  openGuess: async () => guessPaths(fileReader, 'UTC'),
  openLayouts: async () => [],
  openSimulator: async () => simulator,
  openLedger: () => Promise.reject(new Error('no ledger here')),
  serve: () => Promise.reject(new Error('no server here')),
}

/** Runs a command without a terminal, so that nothing is asked; what it wrote and how it ended. */
export function runBare(...args: readonly string[]) {
  return runBareWith({}, ...args)
}

/** The same with parts of the wiring replaced. */
export async function runBareWith(over: Partial<Wiring>, ...args: readonly string[]) {
  const said = { out: '', err: '' }
  const stream = (name: 'out' | 'err') =>
    Object.assign(new PassThrough(), { isTTY: false }).on('data', (chunk) => {
      said[name] += chunk
    }) as unknown as NodeJS.WriteStream
  const input = Object.assign(new PassThrough(), { isTTY: false })
  input.end('')
  const terminal: Terminal = { in: input, out: stream('out'), err: stream('err'), colour: false }
  const exit = await runCli(args, { ...WIRING, ...over }, terminal)
  await new Promise((done) => setImmediate(done))
  return { exit, out: said.out, err: said.err }
}
