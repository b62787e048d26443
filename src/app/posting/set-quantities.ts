/**
 * Sets: a person says what a book holds. A set is a compare-and-set, so it names what it believes it replaces, and the
 * difference is posted as an adjustment; where the book holds something else by then it is refused as `stale-set`.
 * Either way somebody has counted, which is kept as evidence.
 */

import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { type Item, plainItem } from '../../core/history/item.ts'
import { locationAt } from '../../core/history/location.ts'
import { DECIMAL_LENGTH_MAX } from '../../core/limits.ts'
import { type Confirmed, confirmedOf } from '../../core/posting/questions/confirmed.ts'
import { withoutTrailingZeros } from '../../core/quantity/trailing-zeros.ts'
import type { QuestionCode } from '../../core/refusal-codes.ts'
import { valueAt } from '../../core/value-at.ts'
import type { CountPort, NewCount } from '../counts/port.ts'
import type { SitePort } from '../site/port.ts'
import type { MovementOptions, PostingPort, Submission } from './port.ts'
import { type ReadMovement, readMovement, type SubmittedMovement, type Unreadable } from './read-movement.ts'
import { itemsOf, nameable, type ReadElement } from './submission.ts'
import { answerAll, type SubmitAnswer } from './submit-movements.ts'

export interface SubmittedSet {
  readonly id: string
  readonly source: string
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot?: string
  readonly owner?: string
  /** What the book is to hold, in base units. */
  readonly quantity: string
  /** What it is believed to hold. */
  readonly expected: string
  readonly occurredAt: string
  readonly actor: string
  readonly device?: string
  readonly document?: string
  readonly line?: string
  readonly reason: string
  /** Questions about it that are confirmed; `true` stands for the one that is asked. */
  readonly confirmed?: readonly QuestionCode[] | boolean
}

const COUNTERPARTY = 'adjustment'

/**
 * Sets quantities of one site; each is decided by itself, in turn, unless they are to go together (`atomic`). Throws
 * ChangeRefused `unknown-site`.
 */
export async function setQuantities(
  store: PostingPort & SitePort & CountPort,
  site: string,
  sets: readonly SubmittedSet[],
  { by, atomic }: { by: By; atomic: boolean },
): Promise<SubmitAnswer[]> {
  const [unknown] = await store.unknownSites([site])
  if (unknown !== undefined) throw new ChangeRefused('unknown-site', { site }, '/query/site')
  let elements: readonly (ReadElement & { readonly read: ReadSet })[] = []
  const submission: Submission = {
    site,
    by,
    atomic,
    size: sets.length,
    codes: nameable(sets),
    read: (known) => {
      const items = itemsOf(known, sets)
      const results = sets.map((set, place) => ({
        place,
        id: set.id,
        read: readSet(set, items.get(set.item) ?? plainItem(set.item)),
      }))
      elements = results
      return {
        items: [...items.values()],
        movements: results.map(({ read }) =>
          read.ok ? { movement: read.movement, options: optionsOf(read), unread: null } : null,
        ),
      }
    },
  }
  const answers = answerAll(await store.submit(submission), elements).map(([, answer]) => answer)
  await store.noteCounts(
    site,
    elements.flatMap(({ read }, index) => countOf(read, valueAt(answers, index))),
  )
  return answers
}

/** What was counted, unless the set was refused for what it says: then it is asked for again. */
function countOf(read: ReadSet, { status, code }: SubmitAnswer): NewCount[] {
  const counts =
    status === 'posted' || status === 'unchanged' || status === 'repeated' || code === 'stale-set'
  if (!counts || !read.ok || read.wanted < 0) return []
  const { movement, wanted, location } = read
  const { source, id, item, lot, owner, occurredAt, actor } = movement
  return [{ source, id, item, location, lot, owner, quantity: wanted, countedAt: occurredAt, actor }]
}

type ReadSet =
  | (Extract<ReadMovement, { ok: true }> & {
      readonly expected: number
      /** What the book is to hold, in smallest units. */
      readonly wanted: number
      readonly location: string
      readonly confirmed: Confirmed
    })
  | Extract<ReadMovement, { ok: false }>

function optionsOf({ expected, confirmed }: Extract<ReadSet, { ok: true }>): MovementOptions {
  return { reservation: null, override: null, channel: null, confirmed, expected, reverses: null }
}

/** The adjustment that makes of the expected quantity the wanted one; of quantity zero where they are the same. */
function readSet(set: SubmittedSet, item: Item): ReadSet {
  const expected = unitsIn(set.expected, item)
  if (typeof expected !== 'number') return expected
  const wanted = unitsIn(set.quantity, item)
  if (typeof wanted !== 'number') return wanted
  const takes = wanted < expected
  const { location, quantity: _, expected: __, confirmed, ...rest } = set
  const submitted: SubmittedMovement = {
    ...rest,
    kind: 'adjustment',
    // Smallest units take its place below; a set has no unit.
    quantity: '1',
    ...(takes ? { from: location, to: COUNTERPARTY } : { from: COUNTERPARTY, to: location }),
  }
  const read = readMovement(submitted, item)
  if (!read.ok) return read
  const quantity = Math.abs(wanted - expected)
  // What a counterparty holds cannot be counted.
  if (locationAt(set.site, location).kind === COUNTERPARTY)
    return { ok: false, code: 'malformed', reason: 'equal-ends', field: 'to' }
  return {
    ...read,
    movement: { ...read.movement, quantity },
    expected,
    wanted,
    location,
    confirmed: confirmedOf(confirmed),
  }
}

/** A quantity that may be below zero, as smallest units; or why it is none. */
function unitsIn(text: string, { scale }: Item): number | ({ ok: false } & Unreadable) {
  const field = 'quantity'
  if (text.length > DECIMAL_LENGTH_MAX)
    return { ok: false, code: 'malformed', reason: 'text-too-long', field }
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) return { ok: false, code: 'malformed', reason: 'bad-quantity', field }
  const [, sign, whole = '', decimals = ''] = match
  const fraction = withoutTrailingZeros(decimals)
  if (fraction.length > scale)
    return { ok: false, code: 'inexact-quantity', reason: 'too-many-decimals', field }
  const units = Number(whole + fraction.padEnd(scale, '0'))
  if (!Number.isSafeInteger(units))
    return { ok: false, code: 'malformed', reason: 'quantity-out-of-range', field }
  return sign === '-' && units !== 0 ? -units : units
}
