/** `plimsoll audit`: files in, a report out; no server and no database. */
import { Command } from 'commander'
import { audit } from '../../app/audit/audit.ts'
import type { MovementFiles, ReadProgress } from '../../app/intake/files-port.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { episodesCsv } from '../../core/audit/episode-csv.ts'
import { summarise } from '../../core/audit/summary.ts'
import type { Settled } from '../../core/intake/guess/settled.ts'
import { counted, words } from '../../messages/index.ts'
import { EXIT } from '../error-line.ts'
import { addReadingOptions, type ReadingOptions, readReading } from '../intake/reading-options.ts'
import { settleFiles } from '../intake/settle-files.ts'
import { writePieces } from '../output-file.ts'
import { type Outputs, openOutputs } from '../outputs.ts'
import { progressOn } from '../progress.ts'
import { htmlReport } from '../report/html.ts'
import { jsonReport } from '../report/json.ts'
import { COLOURED, PLAIN, terminalReport } from '../report/terminal.ts'
import type { CommandContext } from '../wiring.ts'

interface Options extends ReadingOptions {
  readonly items?: string
  readonly expectations?: string
  readonly counts?: string
  readonly json?: string
  readonly html?: string
  readonly csv?: string
}

const FORMATS = ['json', 'html', 'csv'] as const

const AFTER_HELP = `
A file may be any export: what its columns mean is guessed, tested on the file
and said before the report. What cannot be told is asked; without a terminal it
ends with exit code 2 and the option of each answer. An output named - goes to
the standard output, in place of the report; the rest is said on stderr then.

Examples:
  plimsoll audit movements.csv
  plimsoll audit export.xlsx --sheet Data --zone Europe/Berlin
  plimsoll audit sales.csv --sign out --column "item=Article no."
  plimsoll audit stock.csv --type "Stock Adjustment=in" --save-map map.json
  plimsoll audit in.csv out.csv --map map.json --json - | jq .findings`

export function auditCommand(context: CommandContext): Command {
  const { wiring, terminal, exitWith } = context
  const command = new Command('audit')
    .description('find and explain every negative in files')
    .argument('<files...>', 'movements, together one history')
    .option('--items <file>', 'items: names, units, pack factors, costs')
    .option('--expectations <file>', 'what was announced: orders, shipping notices')
    .option('--counts <file>', 'what was counted on the shelf')
    .option('--json <out>', 'write all findings, schema plimsoll.audit/1')
    .option('--html <out>', 'write a page with pictures, to read or print')
    .option('--csv <out>', 'write the negatives as a table')
  return addReadingOptions(command)
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: string[], options: Options) => {
      const reading = readReading(options)
      const { map: mapping, items, expectations, counts, json, html, csv, saveMap } = options
      const companions = [mapping, items, expectations, counts, reading.openingFile]
      const inputs = [...paths, ...companions.filter((path) => path !== undefined)]
      const outputs = await openOutputs({ json, html, csv, 'save-map': saveMap }, inputs, terminal)
      const say = outputs.takeStandard ? terminal.err : terminal.out
      try {
        const { files, again } = await settleFiles(context, {
          files: { paths, mapping, items, expectations, counts },
          reading,
          explain: options.explainReading ?? false,
          saveMap: outputs.get('save-map') ?? null,
          say,
        })
        const result = await run(files, reading.settled.opening)
        await write(result, options, outputs, paths)
        if (isUnread(result)) refuseUnread(result)
        if (again !== null) say.write(`${again}\n`)
      } finally {
        await outputs.discard()
      }
    })

  function refuseUnread({ input: { rows } }: AuditResult): void {
    terminal.err.write(
      `nothing-read: None of ${counted(rows, 'row')} could be read. Correct what is listed.\n`,
    )
    exitWith(EXIT.badInput)
  }

  async function run(files: MovementFiles, opening: Settled['opening']): Promise<AuditResult> {
    const progress = progressOn(terminal)
    const onProgress = ({ rows }: ReadProgress) => progress.show('Rows read:', rows)
    const options = { onProgress, opening }
    try {
      return await audit(await wiring.openReader(), files, options)
    } finally {
      progress.clear()
    }
  }

  async function write(
    result: AuditResult,
    options: Options,
    outputs: Outputs,
    paths: readonly string[],
  ): Promise<void> {
    const summary = summarise(result)
    await outputs.get('json')?.write(jsonReport(result))
    await outputs.get('csv')?.write(episodesCsv(result.episodes))
    await outputs.get('html')?.write(htmlReport(result, summary, words(), { files: paths }))
    if (outputs.takeStandard) return
    const style = terminal.colour ? COLOURED : PLAIN
    await writePieces(terminal.out, lines(terminalReport(result, summary, words(), style)))
    for (const format of FORMATS) {
      if (options[format] !== undefined) terminal.out.write(`${format.toUpperCase()}: ${options[format]}\n`)
    }
  }
}

/** Whether there were rows and none of them is a movement: what an audit then says of stock is nothing. */
function isUnread({ input: { rows, accepted } }: AuditResult): boolean {
  return rows > 0 && accepted === 0
}

function* lines(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`
}
