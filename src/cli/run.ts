/**
 * The command line: which commands there are, and what an exit code means.
 *
 * Wrong calls are refused with the nearest known word, errors are one line on the standard error, and a stack is
 * shown only with --debug.
 */
import { Command, CommanderError } from 'commander'
import { auditCommand } from './commands/audit.ts'
import { backTestCommand } from './commands/back-test.ts'
import { importCommand } from './commands/import.ts'
import { layoutsCommand } from './commands/layouts.ts'
import { ocelCommand } from './commands/ocel.ts'
import { serveCommand } from './commands/serve.ts'
import { simulateCommand } from './commands/simulate.ts'
import { verifyCommand } from './commands/verify.ts'
import { EXIT, errorLine } from './error-line.ts'
import { UsageError, type UsageErrorCode } from './usage-error.ts'
import type { CommandContext, Terminal, Wiring } from './wiring.ts'

const AFTER_HELP = `
Examples:
  plimsoll audit export.xlsx
  plimsoll audit deliveries.csv sales.csv --map mapping.json --html report.html
  plimsoll import movements.csv && plimsoll verify
  plimsoll demo

Exit codes:
  0  done; what an audit finds is no failure
  1  verify found a fault, or the program could not start or go on
  2  bad input, a wrong call, or a question that has to be answered`

const CODES: Readonly<Record<string, UsageErrorCode>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-argument',
}

/** Runs a command; returns the exit code. `args` are those after the program's name. */
export async function runCli(args: readonly string[], wiring: Wiring, terminal: Terminal): Promise<number> {
  let exit: number = EXIT.done
  const program: Command = new Command('plimsoll')
    .description('Finds every stock card that went below zero, and says why.')
    .version(wiring.version)
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', AFTER_HELP)
    .configureOutput({ writeOut: (text) => terminal.out.write(text), outputError: () => {} })
    .configureHelp({ helpWidth: 80 })
    .exitOverride()
    .allowExcessArguments(false)
  const context: CommandContext = {
    wiring,
    terminal,
    args,
    exitWith: (code) => {
      exit = code
    },
  }
  const commands = [
    auditCommand,
    backTestCommand,
    importCommand,
    layoutsCommand,
    ocelCommand,
    simulateCommand,
    verifyCommand,
    ...serveCommand,
  ]
  for (const command of commands) {
    program.addCommand(command(context).copyInheritedSettings(program).allowExcessArguments(false))
  }
  try {
    if (args.length === 0) {
      program.outputHelp()
      return EXIT.done
    }
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
    const report = errorLine(error instanceof CommanderError ? asUsageError(error, args, program) : error)
    for (const line of [report.line, ...report.more]) terminal.err.write(`${line}\n`)
    if (args.includes('--debug')) terminal.err.write(`${(error as Error).stack ?? error}\n`)
    return report.exit
  }
}

/** Commander's message taken apart: which word, what is near it, and where help is. */
function asUsageError(
  { code, message }: CommanderError,
  args: readonly string[],
  program: Command,
): UsageError {
  const known = program.commands.find((command) => args.includes(command.name()))
  const help = `plimsoll ${known === undefined ? '' : `${known.name()} `}--help`
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1]
  const word = /'(.+?)'/.exec(message)?.[1] ?? null
  const kind = CODES[code] ?? 'bad-argument'
  const what: Record<UsageErrorCode, string> = {
    'unknown-command': 'There is no such command.',
    'unknown-option': 'There is no such option.',
    'missing-argument': 'A value is missing.',
    'bad-argument': `${message.replace(/^error: /, '').replace(/\.$/, '')}.`,
    'output-unwritable': '',
  }
  const suggestion = near === undefined ? `See ${help}.` : `Did you mean ${near}? See ${help}.`
  return new UsageError(kind, word, `${what[kind]} ${suggestion}`)
}
