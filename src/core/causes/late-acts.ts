/**
 * Late inflows: goods that were on the shelf before the ledger knew.
 *
 * Shared by the two causes of order. Inflows booked at one instant are one act (a batch, a late message, a portal's
 * new version), whose undoing moves each back to when it should have been known. Where no single act lifts the
 * episode, acts are added one by one, each time the one that covers most of the first instant still short: the
 * smallest run of late postings that explains it, found greedily.
 */
import type { CauseCode } from '../codes.ts'
import { lastInstantOf } from '../episodes/book-legs.ts'
import { CAUSE_LATE_ACTS_MAX } from '../limits.ts'
import { HOUR_MS, type Instant } from '../time.ts'
import type { Act } from './act.ts'
import type { DurationFact } from './evidence.ts'
import type { LateEvidence } from './late-evidence.ts'
import type { Scene } from './scene.ts'
import { FURTHER_ACT_SURPRISE, surpriseOf } from './surprise.ts'

/**
 * Of late movements without a reported time, how often a person was late and not a message. Chosen: no trace tells
 * the two apart, and people are late more often.
 */
const KEYED_LATE_SHARE = 0.8
/** Where the reported time says which of the two was late, neither is ruled out: clocks of two systems differ. */
const LATE_SHARE_MIN = 0.02
/** An unusually long delay is a little less likely than a usual one. Chosen: 0.15 for each factor of e. */
const LAG_SURPRISE = 0.15
/** Each doubling of a run of late postings costs this share of a further act: a late desk is late all day. Chosen. */
const RUN_SURPRISE_SHARE = 0.5

type LateCode = Extract<CauseCode, 'late-posting' | 'integration-delay'>
type LateAct = Act<LateEvidence>

/** The acts of one of the two causes: every late batch by itself, and the greedy run where none is enough. */
export function lateActs(scene: Scene, code: LateCode): LateAct[] {
  if (scene.order !== 'as-posted') return []
  const acts = lateBatches(scene).map((movements) => lateAct(scene, code, movements))
  if (acts.length < 2 || acts.some((act) => scene.firstShort([act]) === null)) return acts
  const run = greedyRun(scene, acts)
  return run === null ? acts : [...acts, joined(scene, code, run)]
}

/** Inflows that happened before the episode's end and were posted after its start, by the instant of posting. */
function lateBatches({ history, legs, begin, last, stretch }: Scene): number[][] {
  const batches = new Map<Instant, number[]>()
  const end = stretch.endedAt ?? Number.POSITIVE_INFINITY
  for (let leg = begin; leg < last; leg++) {
    const movement = legs.movement[leg]
    const recordedAt = legs.at[leg]
    if (legs.delta[leg] <= 0 || recordedAt <= stretch.startedAt) continue
    if (history.occurredAt[movement] >= Math.min(recordedAt, end)) continue
    const batch = batches.get(recordedAt)
    if (batch === undefined) batches.set(recordedAt, [movement])
    else batch.push(movement)
  }
  return [...batches.values()]
}

function lateAct(scene: Scene, code: LateCode, movements: readonly number[]): LateAct {
  const { history } = scene
  const target = (movement: number) => knownFrom(scene, code, movement)
  const worst = movements.reduce((late, one) => (lag(scene, one) > lag(scene, late) ? one : late))
  const reportedAt = reported(scene, worst)
  let quantity = 0
  for (const movement of movements) quantity += history.quantity[movement]
  return {
    edits: movements.map((movement) => ({ op: 'move-in-time' as const, movement, to: target(movement) })),
    gains: movements.map((movement) => ({
      order: 'as-posted' as const,
      quantity: history.quantity[movement],
      from: target(movement),
      to: history.recordedAt[movement],
    })),
    surprise:
      surpriseOf(shareOfLateness(scene, code, worst)) +
      LAG_SURPRISE * Math.log1p(leastLag(scene, worst) / (scene.usual.lagMs + HOUR_MS)),
    movements,
    evidence: () => ({
      lateMovements: { kind: 'movements', value: movements },
      lateQuantity: { kind: 'quantity', value: quantity, item: history.item[worst] },
      occurredAt: { kind: 'instant', value: history.occurredAt[worst] },
      reportedAt: reportedAt === null ? null : { kind: 'instant', value: reportedAt },
      recordedAt: { kind: 'instant', value: history.recordedAt[worst] },
      lagMs: { kind: 'duration', value: lag(scene, worst) },
      lagMsMin: lagMin(scene, worst),
      oneClock: { kind: 'flag', value: false },
      usualLagMs: { kind: 'duration', value: scene.usual.lagMs },
    }),
  }
}

/** When the ledger would have known without the fault: a late person's entry at once, a late message when keyed. */
function knownFrom(scene: Scene, code: LateCode, movement: number): Instant {
  const reportedAt = reported(scene, movement)
  if (code === 'integration-delay' && reportedAt !== null)
    return Math.min(reportedAt, scene.history.recordedAt[movement])
  return scene.history.occurredAt[movement]
}

/** How much of the delay is this cause's: keying before the report, the message after it. */
function shareOfLateness(scene: Scene, code: LateCode, movement: number): number {
  const { occurredAt, recordedAt } = scene.history
  const reportedAt = reported(scene, movement)
  let keyed = KEYED_LATE_SHARE
  if (reportedAt !== null) {
    const share =
      (reportedAt - occurredAt[movement]) / Math.max(1, recordedAt[movement] - occurredAt[movement])
    keyed = Math.min(1 - LATE_SHARE_MIN, Math.max(LATE_SHARE_MIN, share))
  }
  return code === 'late-posting' ? keyed : 1 - keyed
}

function greedyRun(scene: Scene, acts: readonly LateAct[]): LateAct[] | null {
  const chosen: LateAct[] = []
  for (;;) {
    const short = scene.firstShort(chosen)
    if (short === null) return chosen
    if (short.order !== 'as-posted' || chosen.length === CAUSE_LATE_ACTS_MAX) return null
    const covers = (act: LateAct) =>
      act.gains.reduce(
        (sum, gain) => sum + (gain.from <= short.at && short.at < gain.to ? gain.quantity : 0),
        0,
      )
    const left = acts.filter((act) => !chosen.includes(act) && covers(act) > 0)
    if (left.length === 0) return null
    chosen.push(left.reduce((best, act) => (covers(act) > covers(best) ? act : best)))
  }
}

/** Several late postings as one act: each further one is a smaller surprise. */
function joined(scene: Scene, code: LateCode, acts: readonly LateAct[]): LateAct {
  const whole = lateAct(
    scene,
    code,
    acts.flatMap((act) => act.movements),
  )
  const dearest = Math.max(...acts.map((act) => act.surprise))
  return { ...whole, surprise: dearest + FURTHER_ACT_SURPRISE * Math.log2(acts.length) * RUN_SURPRISE_SHARE }
}

function lag({ history }: Scene, movement: number): number {
  return history.recordedAt[movement] - history.occurredAt[movement]
}

/** The least a lag can be, where the time is an interval. */
function leastLag({ history }: Scene, movement: number): number {
  return Math.max(0, history.recordedAt[movement] - lastInstantOf(history, movement))
}

function lagMin(scene: Scene, movement: number): DurationFact | null {
  const least = leastLag(scene, movement)
  return least === lag(scene, movement) ? null : { kind: 'duration', value: least }
}

function reported({ history }: Scene, movement: number): Instant | null {
  const at = history.reportedAt === null ? Number.NaN : history.reportedAt[movement]
  return Number.isNaN(at) ? null : at
}
