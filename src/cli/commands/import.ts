/** `plimsoll import`: files into the ledger of the database; the same file twice changes nothing. */
import { Command } from 'commander'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { importFiles } from '../../app/intake/import-files.ts'
import { counted, words } from '../../messages/index.ts'
import { progressOn } from '../progress.ts'
import { printable } from '../report/layout.ts'
import type { CommandContext } from '../wiring.ts'

const SHOWN_MAX = 10

const AFTER_HELP = `
The database is that of DATABASE_URL, or the one under DATA_DIR (./data).
Rows that cannot be read are kept and listed; the others go in. An import that
was broken off goes on where it stopped when it is started again.

Examples:
  plimsoll import movements.csv
  plimsoll import deliveries.csv sales.csv --map mapping.json`

export function importCommand({ wiring, terminal }: CommandContext): Command {
  return new Command('import')
    .description('load files of movements into the ledger')
    .argument('<files...>', 'movements, together one history')
    .option('--map <file>', 'mapping (JSON) for files with other columns')
    .option('--items <file>', 'items: names, units, pack factors, costs')
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: string[], { map: mapping, items }: { map?: string; items?: string }) => {
      const reader = await wiring.openReader()
      // A file that cannot be read is refused before a database is started for it.
      await (await reader.open({ paths, mapping, items })).close()
      const ledger = await wiring.openLedger()
      const progress = progressOn(terminal)
      try {
        const outcome = await importFiles(
          ledger.store,
          reader,
          { paths, mapping, items },
          {
            onProgress: ({ rows }) => progress.show('Rows read:', rows),
            onPosted: (movements) => progress.show('Movements posted:', movements),
          },
        )
        await explainEpisodes(ledger.store, {
          onProgress: (count) => progress.show('Items explained:', count),
        })
        progress.clear()
        const { id, posted, repeated, rejected } = outcome.import
        if (outcome.unchanged) {
          terminal.out.write(`Nothing changed: the same files are in already, as import ${id}.\n`)
          return
        }
        const counts = `${counted(posted, 'movement')} posted, ${counted(repeated, 'movement')} known before`
        terminal.out.write(`Import ${id}: ${counts}, ${counted(rejected, 'row')} rejected.\n`)
        if (rejected > 0) await list(id, rejected)
      } finally {
        progress.clear()
        await ledger.close()
      }

      async function list(id: string, rejected: number): Promise<void> {
        const { rows } = await ledger.store.listRejections(id, { limit: SHOWN_MAX })
        for (const { file, row, code, detail } of rows) {
          const { what, todo } = words().rejections[code]
          terminal.out.write(
            printable(`  ${code}: ${file}, row ${row}: ${what(detail)}. ${todo}`).concat('\n'),
          )
        }
        if (rejected > rows.length) {
          terminal.out.write(
            `  and ${counted(rejected - rows.length, 'more', 'more')}: GET /v1/imports/${id}/rejections\n`,
          )
        }
      }
    })
}
