/** What files are taken for; files that are read alike, as the months of a year, are told together. */
import type { FileGuess, GuessAnswer, Outcome, RawShape } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { shapeWords, systemWords } from './file-words.ts'

const { reading: say } = web

export interface ReadAlike {
  readonly names: readonly string[]
  readonly how: string
  readonly facts: readonly string[]
  /** What the rows of a file come to; of several, nobody has tried them together. */
  readonly outcome: Outcome | null
}

/** In the order of the files. */
export function readAlike(files: readonly { readonly name: string }[], guess: GuessAnswer): ReadAlike[] {
  const told = files.map(({ name }) => ({ name, file: guess.files.find((one) => one.name === name) }))
  const groups = Map.groupBy(told, ({ file }) =>
    JSON.stringify(file === undefined ? null : [howOf(file), factsOf(file)]),
  )
  return [...groups.values()].map((group): ReadAlike => {
    const names = group.map(({ name }) => name)
    const found = group.flatMap(({ file }) => file ?? [])
    const [first] = found
    if (first === undefined) return { names, how: say.lost, facts: [], outcome: null }
    const rows = found.reduce((sum, file) => sum + file.rows, 0)
    const isWhole = found.every(({ complete }) => complete)
    const outcome = first.readings.find(({ chosen }) => chosen)?.outcome ?? null
    return {
      names,
      how: howOf(first),
      facts: [...factsOf(first), say.rows(rows, isWhole)],
      outcome: found.length === 1 ? outcome : null,
    }
  })
}

/** Of a canonical file nothing was tried, and every column bears the name that it has here. */
function howOf(file: FileGuess): string {
  const isCanonical = file.readings.length === 0 && file.taken.length > 0
  return isCanonical ? say.canonical : systemWords(file)
}

function factsOf(file: FileGuess): string[] {
  return [...shapeWords(file.shape), ...headerWords(file)]
}

/** Nothing of a header in the first row, where everybody expects it, nor where the format itself names the columns. */
function headerWords({ shape, table: { header } }: FileGuess): string[] {
  if (header === null) return namesColumns(shape) ? [] : [say.noHeader]
  return header[0] === 1 && header[1] === 1 ? [] : [say.row(header[0], header[1])]
}

/** Whether the format itself names the columns, so that no row of the file does. */
export function namesColumns({ format }: Pick<RawShape, 'format'>): boolean {
  return format === 'parquet' || format === 'json' || format === 'jsonl'
}
