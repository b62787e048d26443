/** Answers a posting: what became of each movement, and why a book did not let it through. */
import type { PromiseEffect } from '../../app/movements/port.ts'
import type { LineFacts, PostAnswer, RefusalFacts } from '../../app/posting/port.ts'
import type { RuleMode } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import { helpFor } from '../../core/posting/help.ts'
import type { LineQuestion } from '../../core/posting/questions/document-lines.ts'
import { refusalOf } from '../../core/posting/refusal.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import type { RefusalCode } from '../../core/refusal-codes.ts'
import { formatDepth } from '../../core/rules/depth.ts'
import type { Rule } from '../../core/rules/rule.ts'
import { formatInstant } from '../../core/time.ts'
import type { Decision } from './decide.ts'
import { isNewBook } from './read/books.ts'

/**
 * One answer per movement that was submitted; those parked before and looked at again are not among them. Holds have
 * ids once the decision is written.
 */
export function answersOf(decision: Decision): PostAnswer[] {
  const answers: PostAnswer[] = []
  const effects = effectsOf(decision)
  for (let index = 0; index < decision.posting.submitted; index++) {
    const answer = answerOf(decision, index)
    const promises = effects.get(index)
    answers.push(promises === undefined ? answer : { ...answer, promises })
  }
  return answers
}

/** What movements did to promises beside what they drew, by movement. */
function effectsOf({ posting, guard: { state } }: Decision): ReadonlyMap<number, PromiseEffect[]> {
  const effects = new Map<number, PromiseEffect[]>()
  for (const { change, movement, units, reservationId, line, document } of state.promises.changes) {
    if (change === 'drawn' || movement < 0) continue
    const own = effects.get(movement) ?? []
    effects.set(movement, own)
    own.push({
      change,
      reservation: formatId(posting.site.id, reservationId),
      order: document,
      line,
      quantity: formatQuantity(units, state.scale(movement)),
    })
  }
  return effects
}

function answerOf(decision: Decision, index: number): PostAnswer {
  const { posting, guard, decided } = decision
  const { batch, rows, names, identity, earlier, faults, repeatOf, seq } = posting
  const { history } = batch
  const row = rows[index]
  const none: PostAnswer = {
    id: identity.id[index],
    status: 'refused',
    code: null,
    seq: null,
    fromBalance: null,
    toBalance: null,
    negative: false,
    pointer: null,
    holdId: null,
    refusal: null,
  }
  // What is said twice at once is answered as the first of it is.
  const said = repeatOf[index] >= 0 ? repeatOf[index] : index
  const holdId = guard.holdIds.get(said) ?? null
  // A question parks nothing, so that there is no hold to name.
  const isParked = decided.parked.has(said) && !decided.freed.has(said)
  if (isParked || holdId !== null) return { ...none, status: 'held', holdId }
  const code = refusalOf(faults[index])
  if (code !== null) return { ...none, code, refusal: factsOf(decision, index, code) }
  const { moves } = guard.state
  const { scale } = names.items[history.item[row]]!
  if (decided.unchanged.has(said)) {
    const balance = formatQuantity(guard.state.expected[said], scale)
    const isOut = guard.state.bookOfSet[said] === moves.from[said]
    return {
      ...none,
      status: 'unchanged',
      fromBalance: isOut ? balance : null,
      toBalance: isOut ? null : balance,
    }
  }
  const isRepeated = repeatOf[index] >= 0
  const first = repeatOf[index] === index ? (earlier.get(identity.key[index]) ?? null) : null
  const at = isRepeated && first === null ? repeatOf[index] : index
  const from = first?.from ?? moves.fromAfter[at]
  const to = first?.to ?? moves.toAfter[at]
  const isBelow = (balance: number, location: number) =>
    balance < 0 && names.isShelf(history.locations[location].path)
  return {
    ...none,
    status: isRepeated ? 'repeated' : 'posted',
    seq: String(first?.seq ?? seq[at]),
    fromBalance: formatQuantity(from, scale),
    toBalance: formatQuantity(to, scale),
    negative:
      isBelow(first === null ? Math.min(from, moves.leastAfter[at]) : from, history.from[row]) ||
      isBelow(to, history.to[row]),
  }
}

/** Everything about the book that did not let a movement through; null where it was refused for other reasons. */
function factsOf(decision: Decision, index: number, code: RefusalCode): RefusalFacts | null {
  const { posting, books, guard, decided } = decision
  const { state } = guard
  const why = decided.refused.get(index)
  if (why === undefined) return null
  const { site, batch, rows, names } = posting
  const { history, options } = batch
  const row = rows[index]
  const item = names.items[history.item[row]]!
  const text = (column: Int32Array | null) => (column?.[row] ? history.texts[column[row]] : null)
  const isStale = code === 'stale-set'
  const slot = isStale ? state.bookOfSet[index] : state.moves.from[index]
  const place = slot === state.moves.from[index] ? history.from[row] : history.to[row]
  const rule = state.rules[index]
  return {
    bookId: isNewBook(books, slot) ? null : `${site.id}-${books.id[slot]}`,
    item: history.items[history.item[row]].code,
    location: history.locations[place].path,
    lot: text(history.lot),
    owner: text(history.owner),
    balance: formatQuantity(why.balance, item.scale),
    reserved: formatQuantity(why.reserved, item.scale),
    shortfall: formatQuantity(why.shortfall, item.scale),
    past:
      why.past === null
        ? null
        : { held: formatQuantity(why.past.quantity, item.scale), at: formatInstant(why.past.at) },
    line: lineFacts(decision, index, why.line),
    rule: rule === null ? null : shownRule(rule),
    help: helpFor(code, {
      mode: rule?.mode ?? null,
      hasReservation: options?.[index]?.reservation != null,
      isPast: why.past !== null,
    }),
    questions: [...why.questions],
    // Both are read where somebody is answered; see `whereabouts.ts`.
    held: [],
    elsewhere: [],
  }
}

function lineFacts({ posting }: Decision, index: number, question: LineQuestion | null): LineFacts | null {
  if (question === null) return null
  const { batch, rows, names } = posting
  const { history } = batch
  const { scale } = names.items[history.item[rows[index]]]!
  const isRepeat = question.code === 'confirm-repeat'
  return {
    document: history.document(rows[index])!,
    line: history.line(rows[index]),
    first: isRepeat ? question.first : null,
    went: isRepeat ? null : formatQuantity(question.went, scale),
    back: isRepeat ? null : formatQuantity(question.back, scale),
  }
}

function shownRule({ id, mode, depthMicros }: Rule): {
  id: string | null
  mode: RuleMode
  depth: string | null
} {
  return { id, mode, depth: depthMicros === null ? null : formatDepth(depthMicros) }
}
