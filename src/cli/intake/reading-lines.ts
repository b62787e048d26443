/**
 * What was taken for what in files, in a few lines of 80 columns: the system, the columns that decide, what is left
 * out, what is not used, what proves it. Files that are read alike share their lines.
 */
import type { CanonicalColumn } from '../../core/intake/canonical-columns.ts'
import type { Assumption, Evidence, FileGuess, Guess, Taken } from '../../core/intake/guess/guess.ts'
import type { ColumnSpec, MappingEntry, SumSpec } from '../../core/intake/mapping.ts'
import { nameMatches } from '../../core/intake/translate/name-match.ts'
import { partName } from '../../core/intake/translate/texts.ts'
import { counted, type Words } from '../../messages/index.ts'
import { printable, wrapped } from '../report/layout.ts'

const WIDTH = 80
const FILES_SHOWN_MAX = 4
const NAMES_SHOWN_MAX = 12

/** Columns with a line of their own; the others share one. */
const MAIN: readonly CanonicalColumn[] = [
  'item',
  'location',
  'from',
  'to',
  'quantity',
  'occurred_at',
  'recorded_at',
]
const LABEL_WIDTH = 10
/** What proves a reading, the strongest first. */
const PROOFS: readonly Evidence['code'][] = [
  'running-balance',
  'before-and-after',
  'transfer-ends',
  'both-signs',
  'known-types',
]

/** The lines of a guess; none for files that are canonical as they stand, unless something is assumed. */
export function* readingLines(guess: Guess, words: Words): Generator<string> {
  if (guess.mapping !== null) {
    const groups = alike(guess, words)
    for (const { files, lines } of groups.slice(0, FILES_SHOWN_MAX)) {
      yield* wrapped(printable(filesTitle(files, words)), WIDTH)
      yield* lines
    }
    const rest = groups.slice(FILES_SHOWN_MAX).reduce((sum, { files }) => sum + files.length, 0)
    if (rest > 0) yield `and ${counted(rest, 'more file')}: --explain-reading shows them all.`
  }
  yield* assumptionLines(guess.assumptions, words)
}

/** A sentence an assumption, each once, with the option that says otherwise. */
export function* assumptionLines(assumptions: readonly Assumption[], { guess }: Words): Generator<string> {
  const sentences = assumptions.map(({ code, detail, option }) => {
    const tail = option === null ? '.' : `; ${option} ${guess.labels.otherwise}.`
    return `${guess.assumptions[code](detail)}${tail}`
  })
  for (const sentence of new Set(sentences)) yield* wrapped(printable(sentence), WIDTH)
}

function alike(guess: Guess, words: Words): { files: FileGuess[]; lines: readonly string[] }[] {
  const groups = new Map<string, { files: FileGuess[]; lines: readonly string[] }>()
  for (const file of guess.files) {
    const lines = [...fileLines(file, entryOf(guess, file.name), words)]
    const key = lines.join('\n')
    const group = groups.get(key) ?? { files: [], lines }
    group.files.push(file)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The first entry of the mapping that reads a file. */
export function entryOf({ mapping }: Guess, name: string): MappingEntry | null {
  const base = name.slice(name.lastIndexOf('/') + 1)
  return mapping?.files.find(({ match }) => nameMatches(match, base) || nameMatches(match, name)) ?? null
}

function filesTitle(files: readonly FileGuess[], { guess: { labels } }: Words): string {
  const [first] = files
  if (first === undefined) return ''
  const sheet = first.shape.sheet === null ? '' : `, ${labels.sheet} "${first.shape.sheet}"`
  const more = files.length === 1 ? '' : ` and ${counted(files.length - 1, 'more file')}`
  return `${first.name}${sheet}${more}`
}

function* fileLines(file: FileGuess, entry: MappingEntry | null, words: Words): Generator<string> {
  const { labels, languages, columns, leftOut } = words.guess
  const how =
    file.layout === null
      ? labels.readByColumns
      : `${labels.readAs}: ${file.layout.name}, ${languages[file.layout.language]}`
  yield* indented(`${how} (${words.guess.sureness(leastSure(file))}).`, '  ')
  for (const name of MAIN) {
    const taken = file.taken.find(({ column }) => column === name)
    if (taken !== undefined) yield* labelled(columns[name], takenText(taken, entry, words))
  }
  const others = file.taken.filter(({ column }) => !MAIN.includes(column))
  const also = others.map((taken) => `${columns[taken.column]} = ${takenText(taken, entry, words)}`)
  if (also.length > 0) yield* labelled(labels.also, few(also))
  const lines = file.leftOut.filter(({ rows }) => rows > 0)
  const counts = lines.map(({ reason, rows }) => counted(rows, ...leftOut[reason]))
  const sample = file.complete ? '' : ` (${labels.firstRows} ${counted(file.rows, 'row')})`
  if (counts.length > 0) yield* labelled(labels.leftOut, `${counts.join(', ')}${sample}`)
  if (file.unused.length > 0) yield* labelled(labels.unused, few(file.unused.map(({ column }) => column)))
  const proof = proofOf(file)
  if (proof !== undefined)
    yield* indented(`${labels.proof}: ${words.guess.evidence[proof.code](proof)}.`, '  ')
}

/** Of the columns that decide. */
function leastSure({ taken }: FileGuess): number {
  return Math.min(1, ...taken.filter(({ column }) => MAIN.includes(column)).map((one) => one.confidence))
}

function* labelled(label: string, text: string): Generator<string> {
  yield* indented(text, `  ${label.padEnd(LABEL_WIDTH)} = `)
}

function* indented(text: string, lead: string): Generator<string> {
  yield* wrapped(printable(text), WIDTH, lead)
}

function few(names: readonly string[]): string {
  const more = names.length - NAMES_SHOWN_MAX
  return `${names.slice(0, NAMES_SHOWN_MAX).join(', ')}${more > 0 ? ` and ${counted(more, 'more', 'more')}` : ''}`
}

function proofOf({ readings }: FileGuess): Evidence | undefined {
  const evidence = readings.find(({ chosen }) => chosen)?.evidence ?? []
  return PROOFS.map((code) => evidence.find((one) => one.code === code && one.speaks === 'for')).find(
    (one) => one !== undefined,
  )
}

/** Where a column is read from, how it is written, and how sure that is where it is not. */
export function takenText(taken: Taken, entry: MappingEntry | null, words: Words): string {
  const { labels, sureness, timeFormat } = words.guess
  const spec = entry?.columns[taken.column]
  const notes: string[] = []
  if (taken.column === 'quantity') notes.push(...signNotes(entry, spec, words))
  if (taken.decimal === ',') notes.push(labels.decimalComma)
  if (taken.format !== undefined && taken.format !== null) notes.push(timeFormat(taken.format))
  if (taken.zone !== undefined && taken.zone !== null) notes.push(taken.zone)
  if (taken.confidence < SURE) notes.push(sureness(taken.confidence))
  return `${sourceText(taken, spec, words)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`
}

const SURE = 0.9

function sourceText(
  { from, examples }: Taken,
  spec: ColumnSpec | undefined,
  { guess: { labels } }: Words,
): string {
  if (from.length < 2 && typeof spec === 'object' && 'value' in spec)
    return `"${spec.value}" ${labels.allRows}`
  if (from.length === 0) return `"${examples[0] ?? ''}" ${labels.allRows}`
  if (typeof spec === 'object' && 'before' in spec) {
    return `${labels.changeFrom} ${spec.before} ${labels.changeTo} ${spec.after}`
  }
  if (typeof spec !== 'object' || !('in' in spec || 'out' in spec || 'signed' in spec))
    return from.join(' / ')
  const sided = (parts: SumSpec['in'], side: string) =>
    (parts ?? []).map((part) => `${partName(part)} (${side})`)
  return [
    ...sided(spec.in, labels.in),
    ...sided(spec.out, labels.out),
    ...sided(spec.signed, labels.ownSign),
  ].join(', ')
}

function signNotes(
  entry: MappingEntry | null,
  spec: ColumnSpec | undefined,
  { guess: { labels } }: Words,
): string[] {
  const sign = entry?.sign
  if (typeof sign === 'object') return [`${labels.directionBy} ${sign.column}`]
  if (sign === -1) return [labels.turned]
  const sided = typeof spec === 'object' && ('in' in spec || 'out' in spec || 'before' in spec)
  return sided || entry?.columns.from !== undefined || entry?.columns.to !== undefined ? [] : [labels.signed]
}
