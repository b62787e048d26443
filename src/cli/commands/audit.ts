/** `plimsoll audit`: files in, a report out; no server and no database. */

import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Command } from 'commander'
import { audit } from '../../app/audit/audit.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { episodesCsv } from '../../core/audit/episode-csv.ts'
import { summarise } from '../../core/audit/summary.ts'
import { words } from '../../messages/index.ts'
import { type OutputFile, openOutput, writePieces } from '../output-file.ts'
import { progressOn } from '../progress.ts'
import { htmlReport } from '../report/html.ts'
import { jsonReport } from '../report/json.ts'
import { COLOURED, PLAIN, terminalReport } from '../report/terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { CommandContext, Terminal } from '../wiring.ts'

interface Options {
  readonly map?: string
  readonly items?: string
  readonly expectations?: string
  readonly counts?: string
  readonly json?: string
  readonly html?: string
  readonly csv?: string
}

const FORMATS = ['json', 'html', 'csv'] as const
const COMPANIONS = ['map', 'items', 'expectations', 'counts'] as const

const AFTER_HELP = `
Needed columns: item, quantity, location (or from and to), occurred_at or
recorded_at. Files may be CSV, Parquet or JSON lines, also compressed (.gz).
An output named - goes to the standard output, in place of the report.

Examples:
  plimsoll audit movements.csv
  plimsoll audit movements.csv --items items.csv --html report.html
  plimsoll audit in.csv out.csv --map mapping.json --json - | jq .books`

export function auditCommand({ wiring, terminal }: CommandContext): Command {
  return new Command('audit')
    .description('find and explain every episode of negative stock in files')
    .argument('<files...>', 'movements, together one history')
    .option('--map <file>', 'mapping (JSON) for files with other columns')
    .option('--items <file>', 'items: names, units, pack factors, costs')
    .option('--expectations <file>', 'what was announced: orders, shipping notices')
    .option('--counts <file>', 'what was counted on the shelf')
    .option('--json <out>', 'write all findings, schema plimsoll.audit/1')
    .option('--html <out>', 'write a page with pictures, to read or print')
    .option('--csv <out>', 'write the episodes as a table')
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: string[], options: Options) => {
      await checkPaths(paths, options)
      const outputs = await openOutputs(options, terminal)
      process.once('SIGINT', endBySignal).once('SIGTERM', endBySignal)
      try {
        const result = await run(paths, options)
        await write(result, paths, options, outputs)
      } finally {
        for (const output of outputs.values()) await output.discard()
        process.off('SIGINT', endBySignal).off('SIGTERM', endBySignal)
      }
    })

  async function run(paths: readonly string[], options: Options): Promise<AuditResult> {
    const progress = progressOn(terminal)
    const { map: mapping, items, expectations, counts } = options
    try {
      return await audit(
        await wiring.openReader(),
        { paths, mapping, items, expectations, counts },
        { onProgress: ({ rows }) => progress.show('Rows read:', rows) },
      )
    } finally {
      progress.clear()
    }
  }

  async function write(
    result: AuditResult,
    paths: readonly string[],
    options: Options,
    outputs: ReadonlyMap<(typeof FORMATS)[number], OutputFile>,
  ): Promise<void> {
    const summary = summarise(result)
    await outputs.get('json')?.write(jsonReport(result))
    await outputs.get('csv')?.write(episodesCsv(result.episodes))
    await outputs.get('html')?.write(htmlReport(result, summary, words(), { files: paths }))
    if (FORMATS.some((format) => options[format] === '-')) return
    const style = terminal.colour ? COLOURED : PLAIN
    await writePieces(terminal.out, lines(terminalReport(result, summary, words(), style)))
    for (const name of ['expectations', 'counts'] as const) {
      if (options[name] !== undefined)
        terminal.out.write(`${options[name]} ${words().report.labels.readOnly}.\n`)
    }
    for (const format of FORMATS) {
      if (options[format] !== undefined) terminal.out.write(`${format.toUpperCase()}: ${options[format]}\n`)
    }
  }
}

/** Ends as Ctrl-C does, but not without clearing up. */
function endBySignal(): void {
  process.exit(130)
}

function* lines(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`
}

/** An output must not take the place of an input, nor two outputs of each other. */
async function checkPaths(paths: readonly string[], options: Options): Promise<void> {
  const inputs = [...paths, ...COMPANIONS.flatMap((name) => options[name] ?? [])]
  const taken = new Set(await Promise.all(inputs.map(real)))
  for (const format of FORMATS) {
    const path = options[format]
    if (path === undefined) continue
    const place = path === '-' ? '-' : await real(path)
    if (taken.has(place)) {
      throw new UsageError(
        'bad-argument',
        `--${format} ${path}`,
        'This file is used already. Name another one.',
      )
    }
    taken.add(place)
  }
}

async function real(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)))
    return join(folder, basename(path))
  })
}

async function openOutputs(options: Options, { out }: Terminal) {
  const outputs = new Map<(typeof FORMATS)[number], OutputFile>()
  try {
    for (const format of FORMATS) {
      const path = options[format]
      if (path !== undefined) outputs.set(format, await openOutput(path, out))
    }
  } catch (error) {
    for (const output of outputs.values()) await output.discard()
    throw error
  }
  return outputs
}
