/**
 * Candidates of goods booked under another coordinate: the same item at another place, lot or owner.
 *
 * An inflow there that belongs here; an outflow here that belongs there and that the other book can bear to the end;
 * the lines of one document, each of which another book holds exactly; a transfer taken back after its goods had left;
 * and an inflow there after the stretch began.
 */
import { CAUSE_INFLOWS_MAX } from '../../limits.ts'
import { DAY_MS } from '../../time.ts'
import { bears, type Neighbour } from '../around/neighbours.ts'
import { type Candidate, type FactsOf, lnShareOf, type Sign, sign } from '../candidate.ts'
import { type Edit, lasting } from '../edit.ts'
import { balanceAt, balanceBefore } from '../replay/line.ts'
import { isAskedAbout, type Scene } from '../scene.ts'
import { inflowSigns, outflowSigns } from './signs.ts'

/** How a cause tells a row that belongs to another book. */
/** The two causes of it. */
type CoordinateCode = 'wrong-location' | 'wrong-lot'

export interface CoordinateCause<Code extends CoordinateCode> {
  readonly code: Code
  readonly neighbours: readonly Neighbour[]
  /** How the ways divide: an inflow there, an outflow here, an inflow there that was late as well; they sum to 1. */
  readonly parts: { readonly inflow: number; readonly outflow: number; readonly later: number }
  /** The movement on `book`, which is the other one for an outflow and the scene's own for an inflow. */
  readonly edit: (movement: number, book: Neighbour['book']) => Edit
  readonly evidence: (movement: number, other: Neighbour['book']) => FactsOf<Code>
}

/** Wrong place and late together. Chosen. */
const AND_LATE = 0.6
const LATER_MAX = 31 * DAY_MS
/** Each line of a document that another book holds to the piece. Chosen. */
const LINE_EXACT = 30

/** The candidates of a cause over the other books of the item. */
export function* coordinateCandidates<Code extends CoordinateCode>(
  scene: Scene,
  cause: CoordinateCause<Code>,
): Iterable<Candidate<Code>> {
  if (scene.transit !== null || cause.neighbours.length === 0) return
  yield* inflowsThere(scene, cause)
  yield* outflowsHere(scene, cause)
  yield* linesOfDocuments(scene, cause)
  yield* inflowsLater(scene, cause)
}

interface There {
  readonly movement: number
  readonly neighbour: Neighbour
}

function* inflowsThere<Code extends CoordinateCode>(
  scene: Scene,
  cause: CoordinateCause<Code>,
): Iterable<Candidate<Code>> {
  const { history, order, start, usual } = scene
  const rows: There[] = []
  for (const neighbour of cause.neighbours) {
    const { at, delta, movement, length } = neighbour.legs(order)
    let taken = 0
    for (let leg = length - 1; leg >= 0 && taken < CAUSE_INFLOWS_MAX; leg--) {
      const own = movement[leg]
      if (delta[leg] <= 0 || at[leg] > start || !usual.rows.counts(own) || isOfOwn(scene, own)) continue
      rows.push({ movement: own, neighbour })
      taken++
    }
  }
  const lnShare = lnShareOf(rows.length, cause.parts.inflow)
  for (const { movement, neighbour } of rows) {
    if (!isAskedAbout(scene, movement)) continue
    const quantity = history.quantity[movement]
    const [posted, happened] = [history.recordedAt[movement], history.occurredAt[movement]]
    yield {
      code: cause.code,
      edits: [cause.edit(movement, scene.book)],
      gains: lasting(quantity, posted, happened),
      touches: [{ neighbour, loss: quantity, posted, happened, inflow: movement }],
      lnShare,
      signs: inflowSigns(scene, movement, neighbour),
      movements: [movement],
      arrived: happened,
      evidence: () => cause.evidence(movement, neighbour.book),
    }
  }
}

/** Whether the other end of a movement is the scene's own place: a transfer from a book to itself is nonsense. */
function isOfOwn({ history, book }: Scene, movement: number): boolean {
  return history.from[movement] === book.location
}

function isOutflow({ history, book, usual }: Scene, movement: number): boolean {
  return (
    history.item[movement] === book.item &&
    history.from[movement] === book.location &&
    (history.lot?.[movement] ?? 0) === book.lot &&
    (history.owner?.[movement] ?? 0) === book.owner &&
    usual.rows.counts(movement)
  )
}

function* outflowsHere<Code extends CoordinateCode>(
  scene: Scene,
  cause: CoordinateCause<Code>,
): Iterable<Candidate<Code>> {
  const { history, outflows } = scene
  for (const movement of outflows) {
    if (!isAskedAbout(scene, movement)) continue
    const quantity = history.quantity[movement]
    const posted = scene.timeOf('as-posted', movement, true)
    const happened = scene.timeOf('as-happened', movement, true)
    // The goods came from where there were as many.
    const holding = cause.neighbours.filter(
      (one) =>
        history.to[movement] !== one.book.location &&
        balanceBefore(one.line('as-happened'), happened) >= quantity,
    )
    const lnShare = lnShareOf(outflows.length * holding.length, cause.parts.outflow)
    for (const neighbour of holding) {
      if (!bears(neighbour, quantity, posted, happened)) continue
      yield {
        code: cause.code,
        edits: [cause.edit(movement, neighbour.book)],
        gains: lasting(quantity, posted, happened),
        touches: [{ neighbour, loss: quantity, posted, happened, inflow: null }],
        lnShare,
        signs: outflowSigns(scene, movement, neighbour),
        movements: [movement],
        arrived: null,
        evidence: () => cause.evidence(movement, neighbour.book),
      }
    }
  }
}

/** Lines of one document that take just what other books hold, one book each. */
function* linesOfDocuments<Code extends CoordinateCode>(
  scene: Scene,
  cause: CoordinateCause<Code>,
): Iterable<Candidate<Code>> {
  const { history, outflows } = scene
  const documents = Map.groupBy(outflows, (movement) => history.document(movement))
  for (const [document, [first]] of documents) {
    if (document === null) continue
    // Lines of it may have gone out after the stretch began.
    const lines = scene.neighbours.ofDocument(first).filter((one) => isOutflow(scene, one))
    if (lines.length < 2) continue
    const left = [...cause.neighbours]
    const exact: There[] = []
    for (const movement of lines) {
      const happened = scene.timeOf('as-happened', movement, true)
      const quantity = history.quantity[movement]
      const place = left.findIndex(
        (one) =>
          one.book.location !== history.to[movement] &&
          balanceAt(one.line('as-happened'), happened) === quantity &&
          bears(one, quantity, scene.timeOf('as-posted', movement, true), happened),
      )
      if (place >= 0) exact.push({ movement, neighbour: left.splice(place, 1)[0] })
    }
    if (exact.length < 2) continue
    const movements = exact.map(({ movement }) => movement)
    const signs: Sign[] = [sign('emptied-exactly', LINE_EXACT ** exact.length, ...movements)]
    yield {
      code: cause.code,
      edits: exact.map(({ movement, neighbour }) => cause.edit(movement, neighbour.book)),
      gains: exact.flatMap(({ movement }) =>
        lasting(
          history.quantity[movement],
          scene.timeOf('as-posted', movement, true),
          scene.timeOf('as-happened', movement, true),
        ),
      ),
      touches: exact.map(({ movement, neighbour }) => ({
        neighbour,
        loss: history.quantity[movement],
        posted: scene.timeOf('as-posted', movement, true),
        happened: scene.timeOf('as-happened', movement, true),
        inflow: null,
      })),
      lnShare: lnShareOf(documents.size),
      signs,
      movements,
      arrived: null,
      evidence: () => cause.evidence(exact[0].movement, exact[0].neighbour.book),
    }
  }
}

/** Inflows there after the stretch began: booked elsewhere and late. */
function* inflowsLater<Code extends CoordinateCode>(
  scene: Scene,
  cause: CoordinateCause<Code>,
): Iterable<Candidate<Code>> {
  const { history, order, start, usual, stretch } = scene
  if (stretch === null) return
  const rows: There[] = []
  for (const neighbour of cause.neighbours) {
    const { at, delta, movement, length } = neighbour.legs(order)
    for (let leg = 0; leg < length && at[leg] <= start + LATER_MAX; leg++) {
      const own = movement[leg]
      if (delta[leg] > 0 && at[leg] > start && usual.rows.counts(own) && !isOfOwn(scene, own))
        rows.push({ movement: own, neighbour })
    }
  }
  const lnShare = lnShareOf(rows.length, cause.parts.later)
  for (const { movement, neighbour } of rows) {
    if (!isAskedAbout(scene, movement)) continue
    const quantity = history.quantity[movement]
    yield {
      code: cause.code,
      edits: [
        cause.edit(movement, scene.book),
        { op: 'move-in-time', movement, to: start, clock: 'recorded' },
      ],
      gains: lasting(quantity, start, start),
      touches: [
        {
          neighbour,
          loss: quantity,
          posted: history.recordedAt[movement],
          happened: history.occurredAt[movement],
          inflow: movement,
        },
      ],
      lnShare,
      signs: [...inflowSigns(scene, movement, neighbour), sign('posted-late', AND_LATE, movement)],
      movements: [movement],
      arrived: null,
      evidence: () => cause.evidence(movement, neighbour.book),
    }
  }
}
