/**
 * A second back-test, slow and plain, to hold the fast one against: it shares no code with it. One item whose movements
 * are all recorded at different instants; every balance is summed up anew from all that was posted.
 */
import type { Movement } from '../../src/core/history/movement.ts'

export interface SlowRule {
  readonly mode: 'refuse' | 'hold' | 'allow'
  readonly graceMs: number
}

/** One movement in its place; `corrects` is the index of the one it takes back. */
export interface SlowMovement {
  readonly movement: Movement
  readonly corrects: number
}

interface Leg {
  readonly book: string
  readonly at: number
  readonly by: number
}

interface Posted {
  readonly index: number
  readonly at: number
  readonly legs: readonly Leg[]
}

const SPAN = { instant: 0, minute: 59_999, day: 86_399_999 }
const isShelf = (path: string) => path.includes('/')

export function slowBackTest(
  list: readonly SlowMovement[],
  period: { from: number; to: number },
  ruleOf: (path: string) => SlowRule,
) {
  const posted: Posted[] = []
  const waiting: number[] = []
  const stopped: { index: number; how: 'refused' | 'expired'; borneAsPosted: boolean }[] = []
  const gone = new Set<number>()
  const figures = {
    held: 0,
    heldUnits: 0,
    waits: [] as number[],
    stockOuts: 0,
    stockOutsMade: 0,
    needless: 0,
  }
  const spell = new Map<string, number>()
  const recorded = (index: number) => list[index].movement.recordedAt!
  const legsOf = (index: number, now: number | null): Leg[] => {
    const { from, to, quantity, occurredAt } = list[index].movement
    return [
      { book: from.path, at: now ?? occurredAt.at + SPAN[occurredAt.precision], by: -quantity },
      { book: to.path, at: now ?? occurredAt.at, by: quantity },
    ]
  }
  const sum = (legs: readonly Leg[], book: string, until = Number.POSITIVE_INFINITY) =>
    legs.filter((leg) => leg.book === book && leg.at <= until).reduce((total, { by }) => total + by, 0)
  const all = () => posted.flatMap(({ legs }) => legs)
  const balance = (book: string) => sum(all(), book)
  const lowest = (book: string, since: number) => {
    const times = all().flatMap((leg) => (leg.book === book && leg.at > since ? [leg.at] : []))
    return Math.min(balance(book), ...[since, ...times].map((at) => sum(all(), book, at)))
  }
  const post = (index: number, at: number, isFreed: boolean) => {
    posted.push({ index, at, legs: legsOf(index, isFreed ? at : null) })
    const { kind, from, to } = list[index].movement
    if (kind === 'sale') spell.set(from.path, 0)
    spell.set(to.path, 0)
  }
  const stop = (index: number, how: 'refused' | 'expired') => {
    const { movement } = list[index]
    gone.add(index)
    const before = list.slice(0, index + 1).flatMap((_, one) => legsOf(one, null))
    stopped.push({ index, how, borneAsPosted: sum(before, movement.from.path) >= 0 })
    if (movement.kind !== 'sale') return
    if ((spell.get(movement.from.path) ?? 0) === 0) {
      spell.set(movement.from.path, 1)
      figures.stockOuts++
    }
    if (spell.get(movement.from.path) === 1 && onShelf(index) > 0) {
      spell.set(movement.from.path, 2)
      figures.stockOutsMade++
    }
  }
  const endOverdue = (now: number) => {
    for (const index of [...waiting]) {
      if (recorded(index) + ruleOf(list[index].movement.from.path).graceMs > now) continue
      waiting.splice(waiting.indexOf(index), 1)
      stop(index, 'expired')
    }
  }
  const free = (book: string, now: number): void => {
    for (const index of [...waiting]) {
      const { from, to, quantity } = list[index].movement
      if (from.path !== book || !waiting.includes(index) || lowest(book, now) < quantity) continue
      waiting.splice(waiting.indexOf(index), 1)
      post(index, now, true)
      figures.waits.push(now - recorded(index))
      if (isShelf(to.path)) free(to.path, now)
    }
  }
  const takenBack = new Set(list.flatMap(({ corrects }, index) => (corrects >= 0 ? [index, corrects] : [])))

  /** Units of an outflow that were on the shelf when it happened. */
  function onShelf(index: number): number {
    if (takenBack.has(index)) return 0
    const { from, quantity } = list[index].movement
    const own = legsOf(index, null)[0]
    let there = 0
    for (let other = 0; other < list.length; other++) {
      if (takenBack.has(other)) continue
      for (const leg of legsOf(other, null)) {
        if (leg.book !== from.path || leg.at > own.at || other === index) continue
        if (leg.at === own.at && leg.by < 0 && other > index) continue
        there += leg.by
      }
    }
    return Math.max(0, Math.min(quantity, there))
  }

  function take(index: number): void {
    const { movement, corrects } = list[index]
    const now = recorded(index)
    if (now >= period.to) return
    endOverdue(now)
    if (corrects >= 0 && (gone.has(corrects) || waiting.includes(corrects))) {
      if (waiting.includes(corrects)) waiting.splice(waiting.indexOf(corrects), 1)
      gone.add(corrects)
      gone.add(index)
      figures.needless++
      return
    }
    const rule = ruleOf(movement.from.path)
    const isDecided = now >= period.from && isShelf(movement.from.path)
    const isFree = !isDecided || rule.mode === 'allow'
    const [out] = legsOf(index, null)
    const isBorneThen = lowest(out.book, out.at) >= Math.min(balance(out.book), movement.quantity)
    const isNow = isDecided && corrects >= 0 && !isBorneThen
    if (!isFree) {
      if (balance(out.book) < movement.quantity) {
        if (rule.mode === 'refuse') {
          stop(index, 'refused')
          return
        }
        waiting.push(index)
        figures.held++
        figures.heldUnits += movement.quantity
        return
      }
      if (lowest(out.book, isNow ? now : out.at) < movement.quantity) {
        stop(index, 'refused')
        return
      }
    }
    post(index, now, isNow)
    if (isShelf(movement.to.path)) free(movement.to.path, now)
  }

  const horizon = Math.max(
    ...list.map(({ movement }) => Math.max(movement.recordedAt!, movement.occurredAt.at)),
  )
  const measuredTo = Math.min(period.to, horizon)
  for (let index = 0; index < list.length; index++) take(index)
  endOverdue(measuredTo)
  return {
    ...figures,
    ...below(posted, period, measuredTo),
    stopped,
    waiting: waiting.length,
    legitimate: stopped.map(({ index }) => onShelf(index)),
    takenBack: stopped.filter(({ index }) => takenBack.has(index)).length,
  }
}

/** How often a shelf stood below zero from an instant in the period on, and its units x milliseconds in it. */
function below(posted: readonly Posted[], period: { from: number; to: number }, measuredTo: number) {
  let [negatives, unitMs] = [0, 0]
  const books = new Set(posted.flatMap(({ legs }) => legs.map(({ book }) => book)).filter(isShelf))
  for (const book of books) {
    const times = [...new Set(posted.map(({ at }) => at))].sort((left, right) => left - right)
    const held = times.map((time) =>
      posted
        .filter(({ at }) => at <= time)
        .flatMap(({ legs }) => legs)
        .filter((leg) => leg.book === book)
        .reduce((total, { by }) => total + by, 0),
    )
    times.forEach((time, place) => {
      if (held[place] >= 0) return
      const isBegun = place === 0 || held[place - 1] >= 0
      if (isBegun && time >= period.from && time < period.to) negatives++
      const until = Math.min(times[place + 1] ?? measuredTo, measuredTo)
      unitMs += -held[place] * Math.max(0, until - Math.max(time, period.from))
    })
  }
  return { negatives, unitMs }
}
