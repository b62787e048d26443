/** What is asked because of what a document announces and said before, added up from nothing each time. */
import { announcing } from './announced.ts'
import type { Going } from './going.ts'
import type { Move, Question } from './operations.ts'
import { greater, sum } from './sums.ts'
import type { Hold, Site } from './world.ts'

/** A movement that went, goes in the same command, or is parked. */
interface Said {
  readonly move: Move
  readonly units: bigint
  /** Reversed, or a reversal. */
  readonly isTakenBack: boolean
  readonly isParked: boolean
}

const QUESTIONS: readonly Question[] = [
  'confirm-time',
  'confirm-quantity',
  'confirm-return',
  'confirm-transit',
  'confirm-repeat',
]

/** What is asked of a movement and not confirmed, in the order in which it is answered. */
export function openQuestions(
  site: Site,
  one: Going,
  before: readonly Going[],
  parked: readonly Hold[],
): Question[] {
  if (site.mode !== 'guard' || one.asked.happensNow === true) return []
  const asked = [...one.odd, ...ofDocument(site, one, before, parked)]
  const all = QUESTIONS.filter((code) => asked.includes(code))
  const { confirmed = [] } = one.asked.move
  if (confirmed === true) return all.length === 1 ? [] : all
  return all.filter((code) => !confirmed.includes(code))
}

function ofDocument(
  site: Site,
  { asked }: Going,
  before: readonly Going[],
  parked: readonly Hold[],
): Question[] {
  const { move, units, reverses, expected } = asked
  const questions: Question[] = []
  const [leaves, comes] = [move.from, move.to].map((path) => site.places.get(path) === 'shelf')
  const announced = comes && !leaves ? announcing(site, move) : []
  const beside = before.filter(({ asked: { move: other } }) => {
    const isIn = site.places.get(other.to) === 'shelf' && site.places.get(other.from) !== 'shelf'
    return isIn && announcing(site, other).some((one) => announced.includes(one))
  })
  const came = sum([...announced.map((one) => one.received), ...beside.map(({ asked: one }) => one.units)])
  const whole = sum(announced.map(({ quantity }) => quantity))
  if (announced.length > 0 && 2n * (came + units) > 3n * whole) questions.push('confirm-quantity')
  if (move.document === undefined) return questions
  const said = saidOf(site, before, parked).filter(
    (one) => one.move.document === move.document && one.move.item === move.item,
  )
  const outside = leaves ? move.to : move.from
  // What takes back a return or an arrival sends the goods out again.
  const isSentAgain = outside === 'supplier' ? comes : ['customer', 'in-transit'].includes(outside) && leaves
  const isBack = (reverses !== null && !isSentAgain) || ['return', 'restock'].includes(move.kind)
  const ofLine = said.filter(
    ({ move: { line } }) => line === move.line || line === undefined || move.line === undefined,
  )
  const across = (from: string, to: string) =>
    sum(ofLine.filter((one) => !one.isParked && isAcross(site, one.move, from, to)).map((one) => one.units))
  if (leaves !== comes && (isBack || (outside === 'in-transit' && comes))) {
    const [went, back] = [across('shelf', outside), across(outside, 'shelf')]
    const [out, into] = leaves ? [back, went] : [went, back]
    if (out > 0n && into + units > out)
      questions.push(outside === 'in-transit' ? 'confirm-transit' : 'confirm-return')
  }
  if (move.line === undefined || reverses !== null || expected !== null) return questions
  const open = sum(announced.map((one) => greater(0n, one.quantity - one.received)))
  if (move.reservation !== undefined || open >= units) return questions
  const isSaid = said.some(
    (one) =>
      !one.isTakenBack &&
      one.move.line === move.line &&
      one.move.from === move.from &&
      one.move.to === move.to &&
      one.units === units,
  )
  return isSaid ? [...questions, 'confirm-repeat'] : questions
}

/** Places outside have kinds of their own names. */
function isAcross(site: Site, { from, to }: Move, left: string, came: string): boolean {
  const fits = (path: string, end: string) => (site.places.get(path) === 'shelf' ? 'shelf' : path) === end
  return fits(from, left) && fits(to, came)
}

function saidOf(site: Site, before: readonly Going[], parked: readonly Hold[]): Said[] {
  const reversed = new Set(site.booked.map(({ reverses }) => reverses))
  return [
    ...site.booked.map(({ move, units, seq, reverses }) => ({
      move,
      units,
      isTakenBack: reverses !== null || reversed.has(String(seq)),
      isParked: false,
    })),
    ...before.map(({ asked: { move, units, reverses } }) => ({
      move,
      units,
      isTakenBack: reverses !== null,
      isParked: false,
    })),
    ...parked
      .filter(({ state }) => state === 'parked')
      .map(({ asked: { move, units } }) => ({ move, units, isTakenBack: false, isParked: true })),
  ]
}
