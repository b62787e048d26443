/** `plimsoll backtest`: files and rules in, what the rules would have done out; no server and no database. */
import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { backTestFiles } from '../../app/back-test/back-test-files.ts'
import { readDraftRules } from '../../app/back-test/read-rules.ts'
import { checkedGraces, ruleSetOf } from '../../app/back-test/rule-set.ts'
import type { MovementFiles, ReadProgress } from '../../app/intake/files-port.ts'
import { type BackTestPlan, GRACES_S_DEFAULT, NO_RULES, type RuleSet } from '../../core/back-test/plan.ts'
import type { BackTestResult } from '../../core/back-test/result.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { ROLES, type Role } from '../../core/codes.ts'
import { FileError } from '../../core/intake/file-error.ts'
import { parseTime } from '../../core/time.ts'
import { words } from '../../messages/index.ts'
import { backTestReport } from '../back-test/report.ts'
import { addReadingOptions, type ReadingOptions, readReading } from '../intake/reading-options.ts'
import { settleFiles } from '../intake/settle-files.ts'
import { writePieces } from '../output-file.ts'
import { openOutputs } from '../outputs.ts'
import { progressOn } from '../progress.ts'
import { UsageError } from '../usage-error.ts'
import type { CommandContext } from '../wiring.ts'

interface Options extends ReadingOptions {
  readonly rules: string
  readonly today?: string
  readonly from?: string
  readonly to?: string
  readonly grace?: string
  readonly role: Role
  readonly items?: string
  readonly json?: string
}

const AFTER_HELP = `
The rules file is JSON: {"otherwise": "refuse", "rules": [{"scope": {"location":
"A"}, "mode": "hold", "graceSeconds": 14400}]}. Rules have the fields of POST
/v1/rules, and the answer of GET /v1/rules will do. Movements that no rule is
about are refused below zero, unless "otherwise" is "allow". What each figure
means: docs/backtest.md.

Examples:
  plimsoll backtest movements.csv --rules draft.json
  plimsoll backtest movements.csv --rules draft.json --today rules.json \\
    --from 2026-01-01 --to 2026-04-01 --grace 0,30m,4h,2d --json result.json`

/** `plimsoll backtest`. */
export function backTestCommand(context: CommandContext): Command {
  const { wiring, terminal } = context
  const command = new Command('backtest')
    .description('try other rules on what was posted')
    .argument('<files...>', 'movements, together one history')
    .requiredOption('--rules <file>', 'the rules to try (JSON)')
    .option('--today <file>', 'the rules as they are (JSON); none where absent')
    .option('--from <time>', 'movements recorded from here on; earlier ones stay')
    .option('--to <time>', 'movements recorded before')
    .option('--grace <times>', 'grace times to try, such as 0,1h,4h,1d,3d')
    .addOption(new Option('--role <role>', 'who posted, to rules').choices(ROLES).default('operator'))
    .option('--items <file>', 'items: names, units, pack factors, categories')
    .option('--json <out>', 'write the result, schema plimsoll.backtest/1')
  return addReadingOptions(command)
    .addHelpText('after', AFTER_HELP)
    .action(async (paths: string[], options: Options) => {
      const reading = readReading(options)
      const plan = await readPlan(options, reading.settled.opening ?? 'unknown')
      const { map: mapping, items, json, saveMap } = options
      const companions = [mapping, items, options.rules, options.today, reading.openingFile]
      const inputs = [...paths, ...companions.filter((path) => path !== undefined)]
      const outputs = await openOutputs({ json, 'save-map': saveMap }, inputs, terminal)
      const say = outputs.takeStandard ? terminal.err : terminal.out
      try {
        const { files, again } = await settleFiles(context, {
          files: { paths, mapping, items },
          reading,
          explain: options.explainReading ?? false,
          saveMap: outputs.get('save-map') ?? null,
          say,
        })
        const result = await run(files, plan)
        await outputs.get('json')?.write([`${JSON.stringify(result, null, 2)}\n`])
        if (!outputs.takeStandard) await writePieces(terminal.out, lines(backTestReport(result, words())))
        if (json !== undefined && !outputs.takeStandard) terminal.out.write(`JSON: ${json}\n`)
        if (again !== null) say.write(`${again}\n`)
      } finally {
        await outputs.discard()
      }
    })

  async function run(files: MovementFiles, plan: BackTestPlan): Promise<BackTestResult> {
    const progress = progressOn(terminal)
    const onProgress = ({ rows }: ReadProgress) => progress.show('Rows read:', rows)
    try {
      return await backTestFiles(await wiring.openReader(), files, plan, { onProgress })
    } finally {
      progress.clear()
    }
  }
}

async function readPlan(options: Options, opening: BackTestPlan['opening']): Promise<BackTestPlan> {
  const { from, to, grace, role, today, rules } = options
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : readInstant('--from', from),
    to: to === undefined ? Number.POSITIVE_INFINITY : readInstant('--to', to),
    draft: await readRules(rules),
    today: today === undefined ? NO_RULES : await readRules(today),
    graces: grace === undefined ? GRACES_S_DEFAULT : readGraces(grace),
    role,
    opening,
  }
}

/** Throws a FileError, and ChangeRefused with the file and the place in it. */
async function readRules(path: string): Promise<RuleSet> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileError(error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', { file: path })
  })
  try {
    return ruleSetOf(readDraftRules(parsed(text)), Date.now())
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error
    throw new ChangeRefused(error.code, error.detail, `${path}${error.pointer ?? ''}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ChangeRefused('bad-rules', { field: 'The file', needs: 'json' })
  }
}

/** A day is its first instant, in UTC. */
function readInstant(option: string, text: string): number {
  const read = parseTime(text)
  if (read.ok) return read.time.at
  throw new UsageError(
    'bad-argument',
    `${option} ${text}`,
    'This is no time. Write it as 2026-01-31, or 2026-01-31T08:00:00Z.',
  )
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

function readGraces(text: string): number[] {
  const graces = text.split(',').map((one) => {
    const [, count, unit] = /^(\d{1,8})([smhd]?)$/.exec(one.trim()) ?? []
    return count === undefined ? Number.NaN : Number(count) * (UNIT_SECONDS[unit ?? ''] ?? 1)
  })
  if (graces.every((one) => !Number.isNaN(one))) return checkedGraces(graces, '--grace')
  throw new UsageError(
    'bad-argument',
    `--grace ${text}`,
    'Write grace times as 0,30m,4h,1d: a number and s, m, h or d, with commas between.',
  )
}

function* lines(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield `${text}\n`
}
