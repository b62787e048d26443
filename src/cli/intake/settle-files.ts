/**
 * How the files of a command are read: by the mapping that was given, or by a guess.
 *
 * A guess that leaves questions asks them in a terminal and is made again after each answer; elsewhere it ends as
 * Undecided, with the option of each answer. What was taken for what is said before anything else.
 */
import type { MovementFiles } from '../../app/intake/files-port.ts'
import type { Guess } from '../../core/intake/guess/guess.ts'
import { mergeSettled, type Settled } from '../../core/intake/guess/settled.ts'
import { reusableMapping } from '../../core/intake/reusable-mapping.ts'
import { words } from '../../messages/index.ts'
import type { OutputFile } from '../output-file.ts'
import { printable } from '../report/layout.ts'
import type { CommandContext, Terminal } from '../wiring.ts'
import { checkAgainst } from './check-against.ts'
import { openDialogue } from './dialogue.ts'
import { explainLines } from './explain-lines.ts'
import { readingLines } from './reading-lines.ts'
import type { Reading } from './reading-options.ts'
import { commandAgain, optionsOf } from './settled-options.ts'
import { type Call, Undecided } from './undecided.ts'

export interface SettleRequest {
  readonly files: MovementFiles
  readonly reading: Reading
  readonly explain: boolean
  /** Where the mapping is to be written. */
  readonly saveMap: OutputFile | null
  /** Where a person reads: the standard output, unless a file goes there. */
  readonly say: NodeJS.WritableStream
}

export interface SettledFiles {
  /** With the mapping they are read by. */
  readonly files: MovementFiles
  /** How to give the same answers next time; null where nothing was asked. To be said at the very end. */
  readonly again: string | null
}

/** Settles how files are read; throws an Undecided, a UsageError or a FileError. */
export async function settleFiles(
  { wiring, terminal, args }: Pick<CommandContext, 'wiring' | 'terminal' | 'args'>,
  request: SettleRequest,
): Promise<SettledFiles> {
  const { reading, say } = request
  const files = { ...request.files, zone: reading.settled.zone, opening: reading.openingFile }
  if (files.mapping !== undefined) return { files, again: null }
  const guessPaths = await wiring.openGuess()
  const first = await guessPaths(files, reading.settled)
  checkAgainst(first, reading.settled)
  if (request.explain) write(say, explainLines(first, words()))
  const call = { args, paths: files.paths, given: '' }
  let guess = first
  let again: string | null = null
  if (first.questions.length > 0) {
    if (!isDialogue(terminal)) throw new Undecided(first.questions, call)
    const guessAgain = (given: Settled) => guessPaths(files, mergeSettled(reading.settled, given))
    const answered = await answer(first, guessAgain, { terminal, say, call })
    guess = answered.guess
    if (request.explain) write(say, explainLines(guess, words()))
    again = printable(`Next time: ${commandAgain(args, files.paths, optionsOf(answered.given))}`)
  }
  write(say, readingLines(guess, words()))
  if (request.saveMap !== null) await saveMapping(guess, request.saveMap, say)
  else if (guess.mapping !== null) write(say, [words().guess.labels.keep])
  return { files: guess.mapping === null ? files : { ...files, mapping: guess.mapping }, again }
}

function isDialogue({ in: input, out }: Terminal): boolean {
  return input.isTTY === true && out.isTTY === true
}

interface Talk {
  readonly terminal: Terminal
  readonly say: NodeJS.WritableStream
  readonly call: Call
}

/** Asks until nothing is undecided; `again` makes the guess anew from all answers so far. */
async function answer(
  first: Guess,
  again: (given: Settled) => Promise<Guess>,
  { terminal, say, call }: Talk,
): Promise<{ guess: Guess; given: Settled }> {
  const dialogue = openDialogue(terminal, say, words())
  let guess = first
  let given: Settled = {}
  try {
    for (let [question] = guess.questions; question !== undefined; [question] = guess.questions) {
      const chosen = question.answers.length === 0 ? null : await dialogue.ask(question)
      if (chosen === null) throw new Undecided(guess.questions, { ...call, given: optionsOf(given) })
      given = mergeSettled(given, chosen.settles)
      guess = await again(given)
    }
  } finally {
    dialogue.close()
  }
  return { guess, given }
}

async function saveMapping(
  { mapping }: Guess,
  output: OutputFile,
  say: NodeJS.WritableStream,
): Promise<void> {
  if (mapping === null) {
    write(say, [`${output.path} was not written: ${words().guess.labels.canonical}.`])
    return
  }
  await output.write([`${JSON.stringify(reusableMapping(mapping), null, 2)}\n`])
  if (output.path !== '-') write(say, [`Mapping: ${output.path}`])
}

function write(stream: NodeJS.WritableStream, lines: Iterable<string>): void {
  for (const line of lines) stream.write(`${printable(line)}\n`)
}
