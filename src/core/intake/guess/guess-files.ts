/** The guess of files that are read together as one history. */
import type { RawSample } from '../raw/raw-table.ts'
import { lineMeaning } from '../words/line-meaning.ts'
import { headerLikeness } from '../words/roles-of.ts'
import type { Guess, GuessedFile } from './guess.ts'
import { type GuessOptions, guessTable, noTable } from './guess-file.ts'
import { joinedTables } from './joined-tables.ts'
import { sampleTable, type TableWords } from './sample-table.ts'
import type { Settled } from './settled.ts'

const WORDS: TableWords = { isHeaderWord: headerLikeness, lineMeaning }

/**
 * Guesses all files from their samples, with what a person has settled. The mapping is null where all files are
 * canonical as they stand, and while a question is open.
 */
export function guessFiles(samples: readonly RawSample[], settled: Settled, options: GuessOptions): Guess {
  const found = samples.map((sample) => ({
    sample,
    table: sampleTable(sample, WORDS, settled.headerRow),
  }))
  const tables = joinedTables(
    found.flatMap(({ table }) => table ?? []),
    settled,
  )
  const guessed = [
    ...found.flatMap(({ sample, table }) => (table === null ? [noTable(sample)] : [])),
    ...tables.map((table) => guessTable(table, settled, options)),
  ]
  return {
    mapping: mappingOf(guessed),
    files: guessed.flatMap(({ guess }) => guess ?? []),
    questions: guessed.flatMap(({ questions }) => questions),
    assumptions: guessed.flatMap(({ assumptions }) => assumptions),
  }
}

/** The entries of all files; one that is canonical needs one only beside others that are not. */
function mappingOf(guessed: readonly GuessedFile[]): Guess['mapping'] {
  if (guessed.every(({ canonical }) => canonical)) return null
  const entries = guessed.flatMap(({ entries }) => entries)
  return entries.length === 0 || guessed.some((one) => one.entries.length === 0)
    ? null
    : { files: [...entries] }
}
