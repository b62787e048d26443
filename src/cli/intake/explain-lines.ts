/** Why files were read as they were: each reading that was tried, what it comes to, what speaks for it and against. */
import type { FileGuess, Guess, ReadingTrial } from '../../core/intake/guess/guess.ts'
import { counted, percent, type Words } from '../../messages/index.ts'
import { printable, wrapped } from '../report/layout.ts'
import { entryOf, takenText } from './reading-lines.ts'

const WIDTH = 80

/** The lines of all files. */
export function* explainLines(guess: Guess, words: Words): Generator<string> {
  for (const file of guess.files) {
    const looked = file.complete ? `, ${words.guess.labels.wholeFile}` : ` ${words.guess.labels.looked}`
    yield* text(`${file.name}: ${counted(file.rows, 'row')}${looked}`, '')
    for (const reading of file.readings) yield* readingOf(reading, words)
    yield* columnsOf(file, guess, words)
    yield ''
  }
}

function* readingOf({ label, chosen, outcome, evidence }: ReadingTrial, { guess }: Words): Generator<string> {
  const name = guess.readings[label.code](label.detail)
  const mark = chosen ? ` (${guess.labels.chosen})` : ''
  yield* text(`${name}${mark}: ${counted(outcome.movements, 'movement')}, ${guess.outcome(outcome)}`, '  ')
  for (const speaks of ['for', 'against'] as const) {
    for (const one of evidence.filter((each) => each.speaks === speaks))
      yield* text(`${guess.labels[speaks]}: ${guess.evidence[one.code](one)}.`, '    ')
  }
}

function* columnsOf(file: FileGuess, guess: Guess, words: Words): Generator<string> {
  const { columns, roles, taken, labels } = words.guess
  const entry = entryOf(guess, file.name)
  for (const one of file.taken) {
    const examples =
      one.examples.length === 0 ? '' : `; ${labels.examples} ${one.examples.slice(0, 3).join(', ')}`
    const why = `${taken[one.code]}, ${percent(one.confidence)}${examples}`
    yield* text(`${columns[one.column]} = ${takenText(one, entry, words)}: ${why}`, '  ')
  }
  for (const { column, role } of file.unused) {
    const known = role !== null && Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : null
    yield* text(`${labels.unused}: ${column}${known === null ? '' : ` (${known})`}`, '  ')
  }
}

function* text(line: string, lead: string): Generator<string> {
  yield* wrapped(printable(line), WIDTH, lead)
}
