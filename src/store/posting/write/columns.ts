/** The columns of `movements` and `balances`, from which statements and copies are made. */
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../../core/codes.ts'
import { floorAfter } from '../../../core/posting/book-changes.ts'
import type { Columns } from '../../database/columns.ts'
import type { Decision } from '../decide.ts'
import type { Books } from '../read/books.ts'

const rowOf = ({ posting }: Decision, index: number) => posting.rows[index]
const historyOf = ({ posting }: Decision) => posting.batch.history

/** A text of the history by its code; 0 is none. */
function textAt(decision: Decision, column: Int32Array | null, index: number): string | null {
  const code = column?.[rowOf(decision, index)] ?? 0
  return code === 0 ? null : historyOf(decision).texts[code]
}

/** When a movement happened: at the time it bears, or when it was decided. */
export function occurredAtOf(decision: Decision, index: number): number {
  const { decided, guard } = decision
  return decided.moved.has(index) ? guard.at : historyOf(decision).occurredAt[rowOf(decision, index)]
}

/** All but `site_id`, by index of the posting. */
export const MOVEMENT_COLUMNS: Columns<Decision> = [
  { name: 'seq', type: 'bigint', of: ({ posting }, index) => posting.seq[index] },
  {
    name: 'item_id',
    type: 'integer',
    of: ({ posting }, index) => posting.names.items[posting.batch.history.item[posting.rows[index]]]!.id,
  },
  {
    name: 'kind',
    type: 'text',
    of: (decision, index) => MOVEMENT_KINDS[historyOf(decision).kind[rowOf(decision, index)]],
  },
  { name: 'from_book', type: 'bigint', of: ({ books }, index) => books.id[books.from[index]] },
  { name: 'to_book', type: 'bigint', of: ({ books }, index) => books.id[books.to[index]] },
  { name: 'quantity', type: 'bigint', of: ({ posting }, index) => posting.quantity[index] },
  { name: 'from_balance', type: 'bigint', of: ({ guard }, index) => guard.state.moves.fromAfter[index] },
  { name: 'to_balance', type: 'bigint', of: ({ guard }, index) => guard.state.moves.toAfter[index] },
  {
    name: 'occurred_at',
    type: 'instant',
    of: occurredAtOf,
  },
  {
    name: 'occurred_precision',
    type: 'text',
    of: (decision, index) =>
      decision.decided.moved.has(index)
        ? 'instant'
        : TIME_PRECISIONS[historyOf(decision).occurredPrecision?.[rowOf(decision, index)] ?? 0],
  },
  {
    name: 'reported_at',
    type: 'instant',
    of: (decision, index) => historyOf(decision).reportedAt?.[rowOf(decision, index)] ?? Number.NaN,
  },
  { name: 'recorded_at', type: 'instant', of: ({ posting }, index) => posting.recordedAt[index] },
  { name: 'source', type: 'text', of: ({ posting }, index) => posting.identity.source[index] },
  { name: 'external_id', type: 'text', of: ({ posting }, index) => posting.identity.storedId[index] },
  { name: 'content_hash', type: 'text', of: ({ posting }, index) => posting.identity.hash[index] },
  {
    name: 'document',
    type: 'text',
    of: (decision, index) => historyOf(decision).document(rowOf(decision, index)),
  },
  { name: 'line', type: 'text', of: (decision, index) => historyOf(decision).line(rowOf(decision, index)) },
  {
    name: 'actor',
    type: 'text',
    of: (decision, index) => textAt(decision, historyOf(decision).actor, index),
  },
  {
    name: 'device',
    type: 'text',
    of: ({ posting }, index) => posting.batch.device?.(posting.rows[index]) ?? null,
  },
  {
    name: 'reason',
    type: 'text',
    of: (decision, index) => textAt(decision, historyOf(decision).reason, index),
  },
  {
    name: 'unit_cost',
    type: 'bigint',
    of: (decision, index) => historyOf(decision).unitCost?.[rowOf(decision, index)] ?? Number.NaN,
  },
  { name: 'posted_by', type: 'text', of: postedBy },
]

type BookColumn = Columns<Books>[number]

const BOOK_ID: BookColumn = { name: 'book_id', type: 'bigint', of: ({ id }, slot) => id[slot] }
const BALANCE: BookColumn = { name: 'balance', type: 'bigint', of: ({ balance }, slot) => balance[slot] }
const FLOOR: BookColumn = { name: 'floor', type: 'bigint', of: floorAfter }
/** Of a book that is there, what comes to its movements. */
const MOVEMENTS: BookColumn = { name: 'movements', type: 'bigint', of: ({ legs }, slot) => legs[slot] }
const FIRST_AT: BookColumn = {
  name: 'first_recorded_at',
  type: 'instant',
  of: ({ firstAt }, slot) => firstAt[slot],
}
const LAST_AT: BookColumn = {
  name: 'last_recorded_at',
  type: 'instant',
  of: ({ lastAt }, slot) => lastAt[slot],
}

/** A new book may promise what comes into it at once. */
const RESERVED: BookColumn = {
  name: 'reserved',
  type: 'bigint',
  of: ({ reserved }, slot) => reserved[slot],
}

const LAST_IN: BookColumn = { name: 'last_in_at', type: 'instant', of: ({ lastIn }, slot) => lastIn[slot] }

/** Of a new book all but `site_id`, by slot. */
export const NEW_BOOK_COLUMNS: Columns<Books> = [
  BOOK_ID,
  { name: 'item_id', type: 'integer', of: ({ item }, slot) => item[slot] },
  { name: 'location', type: 'text', of: ({ location }, slot) => location[slot] },
  { name: 'lot', type: 'text', of: ({ lot }, slot) => lot[slot] },
  { name: 'owner', type: 'text', of: ({ owner }, slot) => owner[slot] },
  { name: 'shelf', type: 'boolean', of: ({ shelf }, slot) => shelf[slot] },
  BALANCE,
  RESERVED,
  FLOOR,
  MOVEMENTS,
  FIRST_AT,
  LAST_AT,
  LAST_IN,
]

/** What changes of a book that is there, by slot. */
export const CHANGED_BOOK_COLUMNS: Columns<Books> = [
  BOOK_ID,
  BALANCE,
  RESERVED,
  FLOOR,
  MOVEMENTS,
  FIRST_AT,
  LAST_AT,
  LAST_IN,
]

function postedBy({ guard, posting }: Decision, index: number): string | null {
  return guard.bys?.[index]?.name ?? posting.batch.postedBy ?? null
}
