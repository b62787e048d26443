/**
 * Late inflows: goods that were on the shelf before the ledger knew.
 *
 * Shared by the two causes of order. Inflows booked at one instant are one act (a batch, a late message, a portal's
 * new version), whose undoing moves each back to when it should have been known. Where no single act lifts the
 * episode, acts are added one by one, each time the one that covers most of the first instant still short: the
 * smallest run of late postings that explains it, found greedily.
 */
import type { CauseCode } from '../../codes.ts'
import { lowerBound } from '../../episodes/stretches.ts'
import { CAUSE_LATE_ACTS_MAX, CAUSE_WINDOW_MOVEMENTS_MAX } from '../../limits.ts'
import type { Instant } from '../../time.ts'
import { type Candidate, lnShareOf, type Sign, sign } from '../candidate.ts'
import type { DurationFact } from '../evidence.ts'
import { firstShort, lifts } from '../replay/shortfalls.ts'
import type { Scene } from '../scene.ts'
import { delayOf } from '../usual/delays.ts'
import type { LateEvidence } from './evidence.ts'

/** Where the reported time says which of the two was late, neither is ruled out: clocks of two systems differ. */
const LATE_SHARE_MIN = 0.02
/** How often the usual lateness of a file sinks a stock card by itself, where only the order is wrong. Chosen. */
const USUAL_LATENESS = 0.5
/** Each doubling of a run of late postings costs this much: a late desk is late all day. Chosen. */
const RUN_DOUBLED = 0.5

type LateCode = Extract<CauseCode, 'late-posting' | 'integration-delay'>
/** A candidate of one of the two: both tell the same facts. */
interface LateCandidate<Code extends LateCode = LateCode> extends Omit<Candidate, 'code' | 'evidence'> {
  readonly code: Code
  readonly evidence: () => LateEvidence
}

/** The candidates of one of the two causes: every late batch by itself, and the greedy run where none is enough. */
export function lateCandidates<Code extends LateCode>(scene: Scene, code: Code): LateCandidate<Code>[] {
  if (scene.order !== 'as-posted' || scene.stretch === null) return []
  const batches = lateBatches(scene)
  // That a desk is always late explains it as well as one row that is unusually so.
  const lnShare = lnShareOf(scene.inflows.length + batches.length)
  const lnUsual = lnShareOf(batches.length, USUAL_LATENESS)
  const acts = batches.map((movements) =>
    lateCandidate(scene, code, movements, Math.max(lnShare, lnUsual - lnOfDelay(scene, movements))),
  )
  if (acts.length < 2 || acts.some(({ gains }) => lifts(scene.required, gains))) return acts
  const run = greedyRun(scene, acts)
  return run === null ? acts : [...acts, joined(scene, code, run)]
}

/** Inflows that happened before the episode's end and were posted after its start, be it long after. */
function lateBatches({ history, legs, stretch, start }: Scene): number[][] {
  const { at, delta, movement, length } = legs('as-posted')
  const batches = new Map<Instant, number[]>()
  const end = stretch?.endedAt ?? Number.POSITIVE_INFINITY
  const first = lowerBound(at, length, start)
  const last = Math.min(length, first + CAUSE_WINDOW_MOVEMENTS_MAX)
  for (let leg = first; leg < last; leg++) {
    const own = movement[leg]
    const isCorrection = history.corrects !== null && history.corrects[own] >= 0
    if (delta[leg] <= 0 || at[leg] <= start || isCorrection) continue
    if (history.occurredAt[own] >= Math.min(at[leg], end)) continue
    const batch = batches.get(at[leg])
    if (batch === undefined) batches.set(at[leg], [own])
    else batch.push(own)
  }
  return [...batches.values()]
}

/** ln of how much likelier the longest delay of some rows is of late ones than of honest ones. */
function lnOfDelay(scene: Scene, movements: readonly number[]): number {
  const longest = Math.max(...movements.map((movement) => delayOf(scene.history, movement)))
  return Math.log(scene.usual.delays().lateRatio(longest))
}

function lateCandidate<Code extends LateCode>(
  scene: Scene,
  code: Code,
  movements: readonly number[],
  lnShare: number,
): LateCandidate<Code> {
  const { history } = scene
  const worst = movements.reduce((late, one) => (lag(scene, one) > lag(scene, late) ? one : late))
  const least = delayOf(history, worst)
  const signs: Sign[] = [
    sign(
      'posted-late',
      scene.usual.delays().lateRatio(least) * shareOfDelay(scene, code, worst),
      ...movements,
    ),
  ]
  return {
    code,
    edits: movements.map((movement) => ({
      op: 'move-in-time' as const,
      movement,
      to: knownFrom(scene, code, movement),
      clock: 'recorded' as const,
    })),
    gains: movements.map((movement) => ({
      order: 'as-posted' as const,
      quantity: history.quantity[movement],
      from: knownFrom(scene, code, movement),
      to: history.recordedAt[movement],
    })),
    touches: [],
    lnShare,
    signs,
    movements,
    arrived: null,
    evidence: () => lateEvidence(scene, movements, worst),
  }
}

function lateEvidence(scene: Scene, movements: readonly number[], worst: number): LateEvidence {
  const { history } = scene
  const reportedAt = reported(scene, worst)
  return {
    lateMovements: { kind: 'movements', value: movements },
    lateQuantity: {
      kind: 'quantity',
      value: movements.reduce((sum, movement) => sum + history.quantity[movement], 0),
      item: history.item[worst],
    },
    occurredAt: { kind: 'instant', value: history.occurredAt[worst] },
    reportedAt: reportedAt === null ? null : { kind: 'instant', value: reportedAt },
    recordedAt: { kind: 'instant', value: history.recordedAt[worst] },
    lagMs: { kind: 'duration', value: lag(scene, worst) },
    lagMsMin: lagMin(scene, worst),
    oneClock: { kind: 'flag', value: false },
    usualLagMs: { kind: 'duration', value: scene.usualLagMs() },
  }
}

/** When the ledger would have known without the fault: a late person's entry at once, a late message when keyed. */
function knownFrom(scene: Scene, code: LateCode, movement: number): Instant {
  const reportedAt = reported(scene, movement)
  if (code === 'integration-delay' && reportedAt !== null)
    return Math.min(reportedAt, scene.history.recordedAt[movement])
  return scene.history.occurredAt[movement]
}

/** How much of the delay is this cause's: keying before the report, the message after it; half each if not known. */
function shareOfDelay(scene: Scene, code: LateCode, movement: number): number {
  const { occurredAt, recordedAt } = scene.history
  const reportedAt = reported(scene, movement)
  if (reportedAt === null) return 0.5
  const share = (reportedAt - occurredAt[movement]) / Math.max(1, recordedAt[movement] - occurredAt[movement])
  const keyed = Math.min(1 - LATE_SHARE_MIN, Math.max(LATE_SHARE_MIN, share))
  return code === 'late-posting' ? keyed : 1 - keyed
}

function greedyRun<Code extends LateCode>(
  scene: Scene,
  acts: readonly LateCandidate<Code>[],
): LateCandidate<Code>[] | null {
  const chosen: LateCandidate<Code>[] = []
  for (;;) {
    const short = firstShort(
      scene.required,
      chosen.flatMap(({ gains }) => gains),
    )
    if (short === null) return chosen
    if (short.order !== 'as-posted' || chosen.length === CAUSE_LATE_ACTS_MAX) return null
    const covers = (act: LateCandidate) =>
      act.gains.reduce(
        (sum, { from, to, quantity }) => sum + (from <= short.at && short.at < to ? quantity : 0),
        0,
      )
    const left = acts.filter((act) => !chosen.includes(act) && covers(act) > 0)
    if (left.length === 0) return null
    chosen.push(left.reduce((best, act) => (covers(act) > covers(best) ? act : best)))
  }
}

/** Several late postings as one act: each further one is a smaller surprise. */
function joined<Code extends LateCode>(
  scene: Scene,
  code: Code,
  acts: readonly LateCandidate<Code>[],
): LateCandidate<Code> {
  const movements = acts.flatMap((act) => act.movements)
  const lnShare = acts[0].lnShare + Math.log(RUN_DOUBLED) * Math.log2(acts.length)
  return lateCandidate(scene, code, movements, lnShare)
}

function lag({ history }: Scene, movement: number): number {
  return history.recordedAt[movement] - history.occurredAt[movement]
}

function lagMin(scene: Scene, movement: number): DurationFact | null {
  const least = delayOf(scene.history, movement)
  return least === lag(scene, movement) ? null : { kind: 'duration', value: least }
}

function reported({ history }: Scene, movement: number): Instant | null {
  const at = history.reportedAt === null ? Number.NaN : history.reportedAt[movement]
  return Number.isNaN(at) ? null : at
}
