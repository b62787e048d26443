/** Answers a posting: what became of each movement, and why a book did not let it through. */

import type { PostAnswer, RefusalFacts } from '../../app/posting/port.ts'
import type { Decided } from '../../core/posting/decide-commands.ts'
import { helpFor } from '../../core/posting/help.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import type { Books } from './post-books.ts'
import type { Posting } from './posting.ts'
import { type Guard, ruleIdOf } from './read-guard.ts'

/** One answer per movement that was submitted; those parked before and looked at again are not among them. */
export function answers(posting: Posting, books: Books, guard: Guard, decided: Decided): PostAnswer[] {
  const told: PostAnswer[] = []
  for (let index = 0; index < guard.submitted; index++)
    told.push(answer(posting, books, guard, decided, index))
  return told
}

function answer(posting: Posting, books: Books, guard: Guard, decided: Decided, index: number): PostAnswer {
  const { batch, rows, names, identity, earlier, refusal, repeatOf, seq } = posting
  const { history } = batch
  const row = rows[index]
  const none = {
    ...{ id: identity.id[index], seq: null, fromBalance: null, toBalance: null, negative: false },
    ...{ pointer: null, holdId: null, refusal: null, code: null },
  }
  // What is said twice at once is answered as the first of it is.
  const said = repeatOf[index] >= 0 ? repeatOf[index] : index
  const holdId = guard.holdId(said)
  // A question parks nothing, so that there is no hold to name.
  const isParked = decided.parked.has(said) && !decided.freed.has(said)
  if (isParked || holdId !== null) return { ...none, status: 'held', holdId }
  const code = refusal[index]
  if (code !== null)
    return { ...none, status: 'refused', code, refusal: facts(posting, books, guard, decided, index) }
  const { moves } = guard.state
  const { scale } = names.items[history.item[row]]!
  if (decided.unchanged.has(said)) {
    const balance = formatQuantity(guard.state.expected[said], scale)
    const isOut = guard.state.bookOfSet[said] === moves.from[said]
    const [fromBalance, toBalance] = isOut ? [balance, null] : [null, balance]
    return { ...none, status: 'unchanged', fromBalance, toBalance }
  }
  const repeated = repeatOf[index] >= 0
  const first = repeatOf[index] === index ? earlier.get(identity.key(index))! : null
  const at = repeated && first === null ? repeatOf[index] : index
  const from = first?.from ?? moves.fromAfter[at]
  const to = first?.to ?? moves.toAfter[at]
  const below = (balance: number, location: number) =>
    balance < 0 && names.isShelf(history.locations[location].path)
  return {
    ...none,
    status: repeated ? 'repeated' : 'posted',
    seq: String(first?.seq ?? seq[at]),
    fromBalance: formatQuantity(from, scale),
    toBalance: formatQuantity(to, scale),
    negative: below(from, history.from[row]) || below(to, history.to[row]),
  }
}

function facts(
  { site, batch: { history }, rows, names, refusal }: Posting,
  books: Books,
  { state, wish }: Guard,
  { refused }: Decided,
  index: number,
): RefusalFacts | null {
  const why = refused.get(index)
  const code = refusal[index]!
  if (why === undefined) return null
  const row = rows[index]
  const item = names.items[history.item[row]]!
  const text = (column: Int32Array | null) => (column?.[row] ? history.texts[column[row]] : null)
  const slot = state.moves.from[index]
  const rule = state.rules[index]
  return {
    bookId: books.isNew(slot) ? null : `${site.id}-${books.id[slot]}`,
    item: history.items[history.item[row]].code,
    location: history.locations[history.from[row]].path,
    lot: text(history.lot),
    owner: text(history.owner),
    balance: formatQuantity(why.balance, item.scale),
    reserved: formatQuantity(why.reserved, item.scale),
    shortfall: formatQuantity(why.shortfall, item.scale),
    rule: rule === null ? null : ruleIdOf(rule),
    help: helpFor(code, { mode: rule?.mode ?? null, hasReservation: wish(index)?.reservation != null }),
  }
}
