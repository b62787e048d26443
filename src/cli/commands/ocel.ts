/** `plimsoll ocel`: files of movements in, an object-centric event log out, for tools of process mining. */
import { Command } from 'commander'
import type { FileReader, MovementFiles } from '../../app/intake/files-port.ts'
import { historyFacts, type Period } from '../../core/ocel/history-facts.ts'
import { MOVEMENT_EVENT_TYPES, OBJECT_TYPES } from '../../core/ocel/log-types.ts'
import { type Fact, ocelWriter } from '../../core/ocel/ocel.ts'
import { PRECISION_SPAN_MS, parseTime } from '../../core/time.ts'
import { counted, figure } from '../../messages/index.ts'
import { EXIT } from '../error-line.ts'
import { addReadingOptions, type ReadingOptions, readReading } from '../intake/reading-options.ts'
import { settleFiles } from '../intake/settle-files.ts'
import { writePieces } from '../output-file.ts'
import { openOutputs } from '../outputs.ts'
import { progressOn } from '../progress.ts'
import { UsageError } from '../usage-error.ts'
import type { CommandContext } from '../wiring.ts'

interface Options extends ReadingOptions {
  readonly items?: string
  readonly from?: string
  readonly to?: string
}

const AFTER_HELP = `
The log is OCEL 2.0 in JSON, on the standard output; what the columns mean is
guessed as by plimsoll audit, and said on stderr. Each movement is an event at
the time the goods moved; items, stock cards, documents, sources and people are
its objects. --from and --to take a day or a time, both inclusive; a day is one
of UTC. docs/ocel.md describes the log, and that of a case.

Examples:
  plimsoll ocel movements.csv > log.json
  plimsoll ocel export.xlsx --from 2026-01-01 --to 2026-01-31 > january.json`

export function ocelCommand(context: CommandContext): Command {
  const { wiring, terminal, exitWith } = context
  const command = new Command('ocel')
    .description('write movements as an event log for process mining (OCEL 2.0)')
    .argument('<files...>', 'movements, together one history')
    .option('--items <file>', 'items: names, units, pack factors, costs')
    .option('--from <time>', 'only what moved then or later')
    .option('--to <time>', 'only what moved then or earlier')
  return addReadingOptions(command)
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: string[], options: Options) => {
      const period = readPeriod(options)
      const reading = readReading(options)
      const { map: mapping, items, saveMap } = options
      const inputs = [...paths, ...[mapping, items, reading.openingFile].filter((path) => path !== undefined)]
      const outputs = await openOutputs({ 'save-map': saveMap }, inputs, terminal)
      const { files, again } = await settleFiles(context, {
        files: { paths, mapping, items },
        reading,
        explain: options.explainReading ?? false,
        saveMap: outputs.get('save-map') ?? null,
        say: terminal.err,
      }).finally(() => outputs.discard())
      await writeLog(await wiring.openReader(), files, period)
      if (again !== null) terminal.err.write(`${again}\n`)
    })

  /** Pass by pass, so that no more than one is held. */
  async function writeLog(reader: FileReader, files: MovementFiles, period: Period): Promise<void> {
    const progress = progressOn(terminal)
    const open = await reader.open(files, { onProgress: ({ rows }) => progress.show('Rows read:', rows) })
    const writer = ocelWriter(MOVEMENT_EVENT_TYPES, OBJECT_TYPES)
    let events = 0
    function* told(facts: Iterable<Fact>): Generator<Fact> {
      for (const fact of facts) {
        events++
        yield fact
      }
    }
    try {
      await writePieces(terminal.out, [writer.head()])
      for await (const history of open.passes())
        await writePieces(terminal.out, writer.events(told(historyFacts(history, period))))
      await writePieces(terminal.out, writer.tail())
    } finally {
      progress.clear()
      await open.close()
    }
    const { rows, accepted, rejected } = open.intake()
    terminal.err.write(
      `${counted(events, 'event')} of ${counted(accepted, 'movement')}, ${figure(rejected)} of ${counted(rows, 'row')} could not be read.\n`,
    )
    if (rows > 0 && accepted === 0) exitWith(EXIT.badInput)
  }
}

/** The period, both ends inclusive: a day and a minute are as long as they are. */
function readPeriod({ from, to }: Options): Period {
  const read = (option: '--from' | '--to', text: string) => {
    const parsed = parseTime(text)
    if (parsed.ok) return parsed.time
    throw new UsageError(
      'bad-argument',
      `${option} ${text}`,
      'Write a day, or a time with its zone: 2026-01-31.',
    )
  }
  const first = from === undefined ? undefined : read('--from', from)
  const last = to === undefined ? undefined : read('--to', to)
  const end = last === undefined ? undefined : last.at + PRECISION_SPAN_MS[last.precision]
  if (first !== undefined && end !== undefined && end < first.at)
    throw new UsageError('bad-argument', `--to ${to}`, `It lies before --from ${from}.`)
  return { from: first?.at, to: end }
}
