/** What is said of a file beside how it is read: what it holds, what was taken for what, what is assumed. */
import type { MappingEntry } from '../mapping.ts'
import type { LeftOut, LeftOutReason } from '../table/table-layout.ts'
import type { Assumption, FileGuess } from './guess.ts'
import type { Draft, Ground } from './make-plan.ts'
import { dayFirst, ONE_PLACE, type Plan } from './plan.ts'
import type { SampleTable } from './sample-table.ts'
import { takenOf, unusedOf } from './taken.ts'

/** A plan as it is read, and the rows that this leaves out. */
export interface Read {
  readonly plan: Plan
  readonly entry: MappingEntry
  readonly leftOut: ReadonlyMap<LeftOutReason, number>
}

/** What a reading takes for granted, with the option that says otherwise. */
export function assumptionsOf(
  { table, settled, profiles }: Ground,
  plan: Plan,
  localZone: string,
): Assumption[] {
  const file = table.name
  const found: Assumption[] = []
  if (table.join !== null) {
    const detail = { other: table.join.match, keys: Object.keys(table.join.on).join(', ') }
    found.push({ code: 'joined', file, detail, option: null })
  }
  const times = [plan.happened, plan.recorded].filter((time) => time !== null)
  if (settled.zone === undefined && times.some(({ needsZone }) => needsZone))
    found.push({ code: 'zone', file, detail: { zone: localZone }, option: '--zone' })
  if (plan.across !== null) {
    const columns = plan.across.columns.map(({ column }) => profiles[column].header).join(', ')
    const detail = { columns, by: plan.across.by }
    found.push({ code: 'across', file, detail, option: '--column quantity=…' })
  }
  if (plan.place.length === 0 && plan.ends === null && plan.across?.by !== 'location')
    found.push({ code: 'one-place', file, detail: { place: ONE_PLACE }, option: '--column location=…' })
  const unsure = times.find(({ twin }) => twin !== null)
  if (settled.dates === undefined && unsure !== undefined && dayFirst(unsure)) {
    const example = profiles[unsure.columns[0]].filled[0] ?? ''
    found.push({ code: 'day-first', file, detail: { example }, option: '--dates month-first' })
  }
  if (plan.oneItem !== null)
    found.push({ code: 'one-item', file, detail: { item: plan.oneItem }, option: '--column item=…' })
  if (plan.newestFirst) found.push({ code: 'newest-first', file, detail: {}, option: null })
  return found
}

/** What is said of a file: its table, what was taken for what, and what is not read. */
export function factsOf(
  { table, profiles, match }: Ground,
  draft: Draft | null,
  readings: FileGuess['readings'],
  read: Read | null = null,
): FileGuess {
  const plan = read?.plan ?? draft?.plan ?? null
  return {
    name: table.name,
    shape: table.shape,
    layout:
      match === null ? null : { slug: match.layout.slug, name: match.layout.name, language: match.language },
    table: table.layout,
    taken: takenOf(profiles, plan, draft, read?.entry ?? null),
    unused: unusedOf(profiles, plan),
    leftOut: leftOutOf(table, read?.leftOut ?? new Map()),
    readings,
    rows: table.rows.length,
    complete: table.complete,
  }
}

/** Lines that are no rows, and rows that are left out by what they hold; blank lines go without saying. */
function leftOutOf({ leftOut }: SampleTable, rows: ReadonlyMap<LeftOutReason, number>): FileGuess['leftOut'] {
  const counts = new Map(leftOut.map((one) => [one.reason, one.rows]))
  for (const [reason, count] of rows) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts]
    .filter(([reason]) => reason !== 'blank')
    .map(([reason, count]): LeftOut => ({ reason, rows: count }))
}
