/** `plimsoll simulate`: invents a warehouse with known faults, as files that every other command reads, or told to a server. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { counted, figure } from '../../messages/index.ts'
import { EXIT } from '../error-line.ts'
import { openServer } from '../live-server.ts'
import { openOutputs } from '../outputs.ts'
import { newTally, postSimulation, type Tally } from '../post-simulation.ts'
import { progressOn } from '../progress.ts'
import type { SimulatedFolder, SimulatorOptions } from '../simulator.ts'
import { UsageError } from '../usage-error.ts'
import type { CommandContext } from '../wiring.ts'

interface Options {
  readonly seed: string
  readonly profile: string
  readonly out?: string
  readonly to?: string
  readonly speed?: string
  readonly items?: string
  readonly days?: string
  readonly start?: string
  readonly movements?: string
  readonly faults?: string
  readonly fault?: readonly string[]
  readonly even?: string
  readonly decoys?: boolean
  readonly twoFaults?: boolean
  readonly context: boolean
  readonly missingExpectations?: string
  readonly missingReported?: string
}

/** Files that a simulation may have; a folder with anything else is not written to. */
const FILES = ['movements.csv', 'items.csv', 'expectations.csv', 'counts.csv', 'labels.json']

const AFTER_HELP = `
The same options give the same files, byte for byte. labels.json says of every
fault what is wrong, what is right and what repairs it. Rates are shares of the
movements. docs/simulator.md describes profiles and faults.

With --to a server that is running is told all of it: items, places and
announcements first, then movements and counts in the order in which they were
recorded. Ctrl-C ends it; the same command again goes on, and posts nothing
twice. PLIMSOLL_KEY is a key of the server (Settings, Keys) of a supervisor, or
of an operator with --no-context. Use a ledger of its own: what was simulated
cannot be told from what was not.

Examples:
  plimsoll simulate --out shop
  plimsoll simulate --seed 7 --profile weak-control --decoys --out paper
  plimsoll simulate --fault wrong-item=0.001 --fault late-posting=0.002 --out two
  plimsoll simulate --even 10 --out measured
  plimsoll audit shop/movements.csv --items shop/items.csv
  plimsoll simulate --to http://127.0.0.1:7411 --speed 3600`

export function simulateCommand({ wiring, terminal, exitWith }: CommandContext): Command {
  return new Command('simulate')
    .description('invent a warehouse with known faults, as files or told to a server')
    .option('--out <folder>', 'folder for the files; made if it is not there')
    .option('--to <url>', 'a Plimsoll that is running, to be told the movements')
    .option('--speed <number>', 'with --to: 1 real time, 3600 an hour a second, max: max')
    .option('--seed <number>', 'what chance begins with', '1')
    .option('--profile <name>', 'retail, distribution-centre, weak-control, good-capture', 'retail')
    .option('--items <number>', 'how many items it stocks: 40, or what --even needs')
    .option('--days <number>', 'how long it works: 120')
    .option('--start <day>', 'its first day: 2025-01-06')
    .option('--movements <number>', 'about so many movements, by more or fewer orders')
    .option('--faults <rate>', 'all causes together, in the mix of the profile')
    .option('--fault <cause=rate>', 'one cause; may be given again', collect)
    .option('--even <number>', 'so many faults of each cause that take a stock card below zero')
    .option('--decoys', 'honest movements that look like faults')
    .option('--two-faults', 'a second fault beside each')
    .option('--no-context', 'movements and labels only')
    .option('--missing-expectations <share>', 'announcements that are missing')
    .option('--missing-reported <share>', 'movements without the time they were reported')
    .addHelpText('after', AFTER_HELP)
    .action(async (options: Options) => {
      const target = readTarget(options)
      const simulator = await wiring.openSimulator()
      const simulated = simulator.run(readOptions(options))
      if ('code' in simulated) {
        const { code, option, message } = simulated
        throw new UsageError(
          code,
          `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
          message,
        )
      }
      if (options.out !== undefined) await writeFolder(simulated, options.out)
      for (const line of summary(simulated, options)) terminal.out.write(`${line}\n`)
      if (target !== null) await tell(simulated, target)
    })

  async function tell(simulated: SimulatedFolder, { url, speed }: Target): Promise<void> {
    const stop = new AbortController()
    const onSignal = () => stop.abort()
    const { signal } = stop
    const progress = progressOn(terminal)
    const onWait = (ms: number) => progress.show('The server is busy; seconds to wait:', ms / 1000)
    const onProgress = (movements: number) => progress.show('Movements posted:', movements)
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
    try {
      const server = await openServer(url, { key: wiring.key, signal, onWait })
      const tally = newTally()
      const done = postSimulation(server, simulated.posts(), { speed, signal, tally, onProgress })
      await done.finally(() => {
        // What was posted is said however it ends: all of it, by Ctrl-C, or because the server is gone.
        progress.clear()
        for (const line of toldLines(url, tally)) terminal.out.write(`${line}\n`)
      })
    } finally {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    }
    if (!signal.aborted) return
    terminal.out.write('Stopped. The same command again goes on from there, and posts nothing twice.\n')
    exitWith(EXIT.failed)
  }

  async function writeFolder({ files }: SimulatedFolder, folder: string): Promise<void> {
    await makeFolder(folder)
    const names = files.map(({ name }) => name)
    const paths = Object.fromEntries(names.map((name) => [name, join(folder, name)]))
    const outputs = await openOutputs(paths, [], terminal)
    try {
      for (const { name, pieces } of files) await outputs.get(name)?.write(pieces())
    } finally {
      await outputs.discard()
    }
    // Files of an earlier simulation with context do not belong to this one.
    for (const name of FILES) if (!names.includes(name)) await rm(join(folder, name), { force: true })
  }
}

interface Target {
  readonly url: string
  /** Seconds in a second; null for as fast as the server takes them. */
  readonly speed: number | null
}

/** Where to tell it, checked before anything is invented; null where files are all that is wanted. */
function readTarget({ out, to, speed }: Options): Target | null {
  if (to === undefined) {
    if (out === undefined)
      throw new UsageError(
        'missing-argument',
        null,
        'Say where it goes: --out <folder>, --to <url>, or both.',
      )
    if (speed !== undefined) throw new UsageError('bad-argument', '--speed', 'It goes with --to <url>.')
    return null
  }
  if (!/^https?:$/.test(URL.parse(to)?.protocol ?? ''))
    throw new UsageError('bad-argument', `--to ${to}`, 'Write an address such as http://127.0.0.1:7411.')
  const factor = speed === undefined || speed === 'max' ? null : number(speed, `--speed ${speed}`)
  if (factor === 0)
    throw new UsageError(
      'bad-argument',
      '--speed 0',
      'Time has to pass: 1 is real time, max as fast as it goes.',
    )
  return { url: to, speed: factor }
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function readOptions(options: Options): SimulatorOptions {
  const { profile, start, decoys, twoFaults, context } = options
  return {
    seed: number(options.seed, '--seed'),
    profile,
    start,
    decoys,
    twoFaults,
    noContext: !context,
    items: maybe(options.items, '--items'),
    days: maybe(options.days, '--days'),
    movements: maybe(options.movements, '--movements'),
    faults: maybe(options.faults, '--faults'),
    even: maybe(options.even, '--even'),
    missingExpectations: maybe(options.missingExpectations, '--missing-expectations'),
    missingReported: maybe(options.missingReported, '--missing-reported'),
    fault: options.fault === undefined ? undefined : Object.fromEntries(options.fault.map(readRate)),
  }
}

function readRate(text: string): [string, number] {
  const at = text.lastIndexOf('=')
  if (at < 1)
    throw new UsageError('bad-argument', `--fault ${text}`, 'Write a cause and a rate: wrong-item=0.001.')
  return [text.slice(0, at), number(text.slice(at + 1), `--fault ${text}`)]
}

function maybe(text: string | undefined, option: string): number | undefined {
  return text === undefined ? undefined : number(text, option)
}

function number(text: string, option: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const place = option.endsWith(text) ? option : `${option} ${text}`
  throw new UsageError('bad-argument', place, 'It is a number, such as 7 or 0.001.')
}

async function makeFolder(folder: string): Promise<void> {
  const unwritable = (reason: string) => new UsageError('output-unwritable', folder, reason)
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw unwritable(
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'This is a file. Name a folder.'
        : `The folder cannot be made (${code}). Choose another place.`,
    )
  }
  const others = (await readdir(folder)).filter((name) => !FILES.includes(name))
  if (others.length > 0) throw unwritable('The folder holds other files. Name one that is new or empty.')
}

function* summary(simulated: SimulatedFolder, { out, even }: Options): Generator<string> {
  const { movements, items, sites, faults, decoys, files } = simulated
  yield `${counted(movements, 'movement')} of ${counted(items, 'item')} at ${counted(sites, 'site')}.`
  const struck = faults.reduce((sum, fault) => sum + fault.struck, 0)
  const sank = faults.reduce((sum, fault) => sum + fault.sank, 0)
  yield `${counted(struck, 'fault')}, of which ${figure(sank)} took a stock card below zero:`
  for (const fault of faults.filter((one) => one.struck > 0))
    yield `  ${fault.code.padEnd(24)}${figure(fault.struck)}, ${figure(fault.sank)} below zero`
  const short = faults.filter((fault) => even !== undefined && fault.sank < Number(even))
  if (short.length > 0)
    yield `No item was left that more of these could take below zero: ${short.map(({ code }) => code).join(', ')}.`
  if (decoys > 0) yield `${counted(decoys, 'honest act')} that look like faults.`
  if (out !== undefined) yield `Written to ${out}: ${files.map(({ name }) => name).join(', ')}.`
}

function* toldLines(url: string, tally: Tally): Generator<string> {
  const { items, places, expectations, posted, repeated, held, counts, countsApart, refused } = tally
  yield `Told to ${url}:`
  yield `  ${counted(items, 'item')}, ${counted(places, 'place')}, ${counted(expectations, 'announcement')}`
  yield `  ${counted(posted, 'movement')} posted, ${figure(repeated)} known before, ${figure(held)} on hold`
  if (counts > 0)
    yield `  ${counted(counts, 'count')}, of which ${figure(countsApart)} found another quantity than the record`
  const total = [...refused.values()].reduce((sum, times) => sum + times, 0)
  if (total === 0) return
  yield `${figure(total)} refused:`
  for (const [code, times] of [...refused].sort(([, one], [, other]) => other - one))
    yield `  ${code.padEnd(24)}${figure(times)}`
  if (refused.has('conflict'))
    yield 'conflict: the ledger has other movements under the same ids, as of another seed. Use a ledger of its own.'
}
