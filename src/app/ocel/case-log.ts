/**
 * The log of a case: its steps, its negatives, and the movements that have to do with it. Those are the movements of
 * its stock cards from the beginning of a negative to its end, those that its likeliest cause names, and those that its
 * repairs posted.
 */

import { caseObject, type LogNegative, negativeFacts, stepFact } from '../../core/ocel/case-facts.ts'
import { type LogItem, movementFact } from '../../core/ocel/movement-fact.ts'
import type { Fact, Relationships } from '../../core/ocel/ocel.ts'
import { parseTime, type TimeBound } from '../../core/time.ts'
import { getCase } from '../cases/get-case.ts'
import type { CaseDetail, CasePort } from '../cases/port.ts'
import type { EpisodePort, EpisodeRow } from '../episodes/port.ts'
import type { MovementPort, MovementRow, MovementsRequest } from '../movements/port.ts'
import type { RegistryPort } from '../registry/port.ts'

/** Movements in the event log of one case: protects the memory that they are sorted in. */
export const OCEL_CASE_MOVEMENTS_MAX = 20_000

export type CaseLogStore = CasePort &
  EpisodePort &
  Pick<MovementPort, 'allMovements' | 'listMovements' | 'getMovement'> &
  Pick<RegistryPort, 'findItems'>

/** Movements of one id that are looked up; other sources may use it too. */
const ALIKE_MAX = 10

/** The facts of a case in order of time; null where there is no such case. */
export async function caseLog(store: CaseLogStore, id: string): Promise<Fact[] | null> {
  const detail = await getCase(store, id)
  if (detail === null) return null
  const { movements, isCut } = await movementsOf(store, detail)
  const codes = [...movements.map(({ row }) => row.item), ...detail.episodes.rows.map(({ item }) => item)]
  const items = await itemsOf(store, codes)
  const itemOf = (code: string) => items.get(code) ?? { code, name: null, baseUnit: '', category: null }
  const about = caseObject({ ...detail.case, movementsLeftOut: isCut })
  const facts = [
    ...movements.map(({ row, roles }) =>
      movementFact(
        { ...row, key: `${row.site}/${row.seq}`, item: itemOf(row.item) },
        {
          objects: [about],
          relationships: roles.map((role) => [about.id, role] as const) satisfies Relationships,
        },
      ),
    ),
    ...detail.episodes.rows.flatMap((row) => negativeFacts(about, negativeOf(row, itemOf(row.item)))),
    ...detail.events.rows.map((step) => stepFact(about, step)),
  ]
  return facts.sort(({ event: one }, { event: other }) => Date.parse(one.time) - Date.parse(other.time))
}

type Role = 'stretch' | 'trigger' | 'closer' | 'cause' | 'repair'

interface InCase {
  readonly row: MovementRow
  readonly roles: Role[]
}

/** What moved, each once with all the roles it plays, no more than are shown. */
async function movementsOf(store: CaseLogStore, detail: CaseDetail) {
  const found = new Map<string, InCase>()
  let isCut = false
  const add = (row: MovementRow, role: Role) => {
    const key = `${row.site}/${row.seq}`
    const before = found.get(key)
    if (before !== undefined) {
      if (!before.roles.includes(role)) before.roles.push(role)
    } else if (found.size < OCEL_CASE_MOVEMENTS_MAX) found.set(key, { row, roles: [role] })
    else isCut = true
  }
  for (const { site, seq } of detail.movements) {
    const facts = await store.getMovement(site, seq)
    if (facts !== null) add(facts.movement, 'repair')
  }
  for (const episode of detail.episodes.rows) {
    for (const [role, ids] of named(episode))
      for (const id of ids)
        for (const row of (await store.listMovements({ id, site: episode.site, limit: ALIKE_MAX })).rows)
          if (role === 'cause' || isAt(row, episode)) add(row, role)
  }
  for (const episode of detail.episodes.rows) {
    if (isCut) break
    for await (const batch of store.allMovements(stretchOf(episode))) {
      for (const row of batch) add(row, 'stretch')
      if (isCut) break
    }
  }
  return { movements: [...found.values()], isCut }
}

function named({ trigger, closer, causes }: EpisodeRow): [Role, readonly string[]][] {
  return [
    ['trigger', [trigger]],
    ['closer', closer === null ? [] : [closer]],
    ['cause', causes[0]?.movements ?? []],
  ]
}

/** An id is one movement's only together with its source: the one meant is of the stock card. */
function isAt({ fromBookId, toBookId }: MovementRow, { bookId }: EpisodeRow): boolean {
  return fromBookId === bookId || toBookId === bookId
}

/** The movements of a stock card while it was below zero, by the clock of the order. */
function stretchOf({ bookId, order, startedAt, endedAt }: EpisodeRow): MovementsRequest {
  const from = boundOf(startedAt)
  const to = endedAt === null ? undefined : boundOf(endedAt)
  const ask = { bookId, limit: OCEL_CASE_MOVEMENTS_MAX, direction: 'asc' } as const
  return order === 'as-posted'
    ? { ...ask, recordedFrom: from, recordedTo: to }
    : { ...ask, occurredFrom: from, occurredTo: to }
}

function boundOf(iso: string): TimeBound {
  const parsed = parseTime(iso)
  if (!parsed.ok) throw new Error(`${iso} of an episode is no time`)
  return { at: parsed.time.at, dayAt: parsed.time.at }
}

async function itemsOf(store: CaseLogStore, codes: readonly string[]): Promise<Map<string, LogItem>> {
  const items = await store.findItems([...new Set(codes)])
  return new Map(items.map((item) => [item.code, item]))
}

function negativeOf(row: EpisodeRow, item: LogItem): LogNegative {
  const [likeliest] = row.causes
  const cause = likeliest === undefined ? null : { code: likeliest.code, probability: likeliest.probability }
  return { ...row, item, cause }
}
