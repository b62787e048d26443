/** The systems whose exports are known: all of them by family, or one with its columns, types, facts and sample. */
import type { MovementKind } from '../../core/codes.ts'
import { sampleRows } from '../../core/intake/layouts/layout.ts'
import { type ColumnRole, type Direction, LANGUAGES, type Language } from '../../core/intake/words/roles.ts'
import { listed, type QuantityShape, type Words } from '../../messages/index.ts'
import { printable, table, wrapped } from '../report/layout.ts'

const WIDTH = 80

/** What is shown of a layout. */
export interface ShownLayout {
  readonly slug: string
  readonly name: string
  readonly family: string
  /** Headers of a role by language, split at `;`. */
  readonly headers: Readonly<Partial<Record<ColumnRole, Readonly<Partial<Record<Language, string>>>>>>
  /** Languages that were seen in real files; the others are from memory. */
  readonly verified: readonly Language[]
  readonly quantity: QuantityShape
  readonly types: Readonly<Record<string, { readonly kind: MovementKind | null; readonly goes: Direction }>>
  readonly direction?: {
    readonly header: string
    readonly in: readonly string[]
    readonly out: readonly string[]
    readonly none?: readonly string[]
  }
  readonly posted?: readonly string[]
  readonly states?: readonly string[]
  readonly outside?: Readonly<Record<string, string>>
  readonly notMovements?: { readonly instead: string }
  readonly notes: readonly string[]
  readonly sample: string
}

/** All layouts: name, slug and languages, a heading a family, in the order that families come. */
export function* layoutsLines(layouts: readonly ShownLayout[], { guess }: Words): Generator<string> {
  const { labels } = guess
  for (const [family, members] of Map.groupBy(layouts, (layout) => layout.family)) {
    const columns = [
      { title: family, align: 'left', least: 20 },
      { title: labels.layoutSlug, align: 'left', least: 40 },
      { title: labels.layoutLanguages, align: 'left', least: 8 },
    ] as const
    const rows = members.map((layout) => [layout.name, layout.slug, languagesOf(layout).join(' ')])
    yield* table(columns, rows, WIDTH)
    yield ''
  }
}

/** One layout in full. */
export function* layoutLines(layout: ShownLayout, words: Words): Generator<string> {
  const { labels, languages, quantityShapes } = words.guess
  yield `${layout.name} (${layout.slug})`
  const names = (some: readonly Language[]) => listed(some.map((one) => languages[one]))
  const memory = languagesOf(layout).filter((one) => !layout.verified.includes(one))
  if (layout.verified.length > 0) yield* said(labels.layoutSeen, names(layout.verified))
  if (memory.length > 0) yield* said(labels.layoutMemory, names(memory))
  if (layout.notMovements !== undefined) yield* said(labels.layoutNoMovements, layout.notMovements.instead)
  yield* headersOf(layout, words)
  yield* ['', `${labels.layoutQuantity}: ${quantityShapes[layout.quantity]}.`]
  const { direction } = layout
  if (direction !== undefined) {
    const ways = [
      `${labels.in}: ${direction.in.join(', ')}`,
      `${labels.out}: ${direction.out.join(', ')}`,
      ...(direction.none === undefined ? [] : [`${words.guess.goes.none}: ${direction.none.join(', ')}`]),
    ]
    yield* said(`${labels.layoutDirection} ${direction.header}`, ways.join('; '))
  }
  yield* typesOf(layout, words)
  yield* factsOf(layout, words)
  yield* [
    '',
    labels.layoutSample,
    ...sampleRows(layout).map((row) => `  ${printable(row.map(cell).join(','))}`),
  ]
}

function* headersOf({ headers }: ShownLayout, { guess }: Words): Generator<string> {
  yield* ['', guess.labels.layoutColumns]
  for (const [role, named] of Object.entries(headers)) {
    const texts = Object.entries(named).map(([language, text]) => `${language}: ${text}`)
    yield* said(`  ${guess.roles[role as ColumnRole]}`, texts.join(' | '), 4)
  }
}

/** Types that mean the same stand together. */
function* typesOf({ types }: ShownLayout, { guess, movementKinds }: Words): Generator<string> {
  const entries = Object.entries(types)
  if (entries.length === 0) return
  yield* ['', guess.labels.layoutTypes]
  const meaning = ([, { kind, goes }]: (typeof entries)[number]) =>
    kind === null ? guess.goes[goes] : `${guess.goes[goes]}, ${movementKinds[kind].toLowerCase()}`
  for (const [means, same] of Map.groupBy(entries, meaning))
    yield* said(`  ${means}`, same.map(([value]) => value).join(', '), 4)
}

function* factsOf({ posted, states, outside, notes }: ShownLayout, { guess }: Words): Generator<string> {
  const { labels } = guess
  const places = Object.entries(outside ?? {}).map(([place, what]) => `${place} (${what})`)
  if (posted === undefined && states === undefined && places.length + notes.length === 0) return
  yield* ['', labels.layoutFacts]
  if (posted !== undefined) yield* said(`  ${labels.layoutPosted}`, posted.join(', '), 4)
  if (states !== undefined) yield* said(`  ${labels.layoutStates}`, states.join(', '), 4)
  if (places.length > 0) yield* said(`  ${labels.layoutOutside}`, places.join(', '), 4)
  for (const note of notes) yield* wrapped(printable(note), WIDTH, '  ')
}

/** A label and its text; what does not fit is indented. */
function* said(label: string, text: string, indent = 2): Generator<string> {
  const [first = '', ...rest] = wrapped(printable(`${label.trimStart()}: ${text}`), WIDTH - indent)
  yield `${' '.repeat(label.length - label.trimStart().length)}${first}`
  for (const line of rest) yield `${' '.repeat(indent)}${line}`
}

function languagesOf({ headers }: ShownLayout): Language[] {
  const known = new Set(Object.values(headers).flatMap((named) => Object.keys(named)))
  return LANGUAGES.filter((language) => known.has(language))
}

/** As the system writes it: this is to be looked at, not to be opened. */
function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
