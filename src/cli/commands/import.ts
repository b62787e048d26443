/** `plimsoll import`: files into the ledger of the database; the same file twice changes nothing. */
import { userInfo } from 'node:os'
import { Command } from 'commander'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { FileReader, MovementFiles } from '../../app/intake/files-port.ts'
import { type ImportOutcome, importFiles } from '../../app/intake/import-files.ts'
import type { ImportRow } from '../../app/intake/port.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { counted, words } from '../../messages/index.ts'
import { EXIT } from '../error-line.ts'
import { addReadingOptions, type ReadingOptions, readReading } from '../intake/reading-options.ts'
import { settleFiles } from '../intake/settle-files.ts'
import { openOutputs } from '../outputs.ts'
import { progressOn } from '../progress.ts'
import { printable } from '../report/layout.ts'
import type { CommandContext } from '../wiring.ts'

const SHOWN_MAX = 10
const UNREGISTERED = ['unknown-item', 'unknown-location'] as const

const AFTER_HELP = `
The database is that of DATABASE_URL, or the one under DATA_DIR (./data). What
the columns mean is guessed as by plimsoll audit, and asked where it cannot be
told. Rows that cannot be read are kept and listed; the others go in. An import
of which no row goes in ends with exit code 2. One that was broken off goes on
where it stopped when it is started again.

Examples:
  plimsoll import movements.csv
  plimsoll import export.xlsx --sheet Data --items items.csv
  plimsoll import deliveries.csv sales.csv --map mapping.json`

export function importCommand(context: CommandContext): Command {
  const { wiring, terminal, exitWith } = context
  const command = new Command('import')
    .description('load files of movements into the ledger')
    .argument('<files...>', 'movements, together one history')
    .option('--items <file>', 'items: names, units, pack factors, costs')
  return addReadingOptions(command)
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: string[], options: ReadingOptions & { items?: string }) => {
      const reading = readReading(options)
      const { map: mapping, items, saveMap } = options
      const inputs = [...paths, ...[mapping, items, reading.openingFile].filter((path) => path !== undefined)]
      const outputs = await openOutputs({ 'save-map': saveMap }, inputs, terminal)
      const say = outputs.takeStandard ? terminal.err : terminal.out
      const { files, again } = await settleFiles(context, {
        files: { paths, mapping, items },
        reading,
        explain: options.explainReading ?? false,
        saveMap: outputs.get('save-map') ?? null,
        say,
      }).finally(() => outputs.discard())
      await importInto(files, say)
      if (again !== null) say.write(`${again}\n`)
    })

  async function importInto(files: MovementFiles, say: NodeJS.WritableStream): Promise<void> {
    const reader = await wiring.openReader()
    // A file that cannot be read is refused before a database is started for it.
    await (await reader.open(files)).close()
    const ledger = await wiring.openLedger()
    try {
      const outcome = await load(ledger.store, reader, files)
      const { id, posted, repeated, rejected } = outcome.import
      if (outcome.unchanged) {
        say.write(`Nothing changed: the same files are in already, as import ${id}.\n`)
      } else {
        const counts = `${counted(posted, 'movement')} posted, ${counted(repeated, 'movement')} known before`
        say.write(`Import ${id}: ${counts}, ${counted(rejected, 'row')} rejected.\n`)
        if (rejected > 0) await list(ledger.store, outcome.import, say)
      }
      if (rejected > 0 && posted + repeated === 0) await endEmpty(ledger.store, outcome.import)
    } finally {
      await ledger.close()
    }
  }

  async function load(store: LedgerStore, reader: FileReader, files: MovementFiles): Promise<ImportOutcome> {
    const progress = progressOn(terminal)
    try {
      const outcome = await importFiles(store, reader, files, {
        // Who runs a command is known to the machine alone.
        by: userInfo().username,
        onProgress: ({ rows }) => progress.show('Rows read:', rows),
        onPosted: (movements) => progress.show('Movements posted:', movements),
      })
      await explainEpisodes(store, { onProgress: (count) => progress.show('Items explained:', count) })
      return outcome
    } finally {
      progress.clear()
    }
  }

  /** Not one row went in: that is bad input, and no success for the script that called. */
  async function endEmpty(store: LedgerStore, { id, rejected }: ImportRow): Promise<void> {
    const listed = await Promise.all(UNREGISTERED.map((code) => store.listRejections(id, { limit: 1, code })))
    const todo = listed.some(({ rows }) => rows.length > 0)
      ? 'A guarded site takes registered items and places only: register them (POST /v1/items, /v1/locations) and import again.'
      : 'Correct what is listed and import again.'
    terminal.err.write(`nothing-imported: None of ${counted(rejected, 'row')} went in. ${todo}\n`)
    exitWith(EXIT.badInput)
  }
}

async function list(
  store: LedgerStore,
  { id, rejected }: ImportRow,
  say: NodeJS.WritableStream,
): Promise<void> {
  const { rows } = await store.listRejections(id, { limit: SHOWN_MAX })
  for (const { file, row, code, detail } of rows) {
    const { what, todo } = words().rejections[code]
    say.write(`${printable(`  ${code}: ${file}, row ${row}: ${what(detail)}. ${todo}`)}\n`)
  }
  if (rejected > rows.length)
    say.write(`  and ${counted(rejected - rows.length, 'more', 'more')}: GET /v1/imports/${id}/rejections\n`)
}
