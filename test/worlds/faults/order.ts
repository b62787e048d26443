/** Faults of order: every row is right, but for its times. */
import { DAY } from '../draws.ts'
import { altered, type Fault, isInflow, iso, isSale, pickRow } from './blow.ts'

export const latePosting: Fault = (scene) => {
  const row = pickRow(scene, isInflow)
  if (row === null) return null
  const late = scene.manners.lateness()
  const times = { reportedAt: row.reportedAt + late, recordedAt: row.recordedAt + late }
  return altered(row, times, { op: 'move-in-time', clock: 'recorded', to: iso(row.occurredAt) })
}

export const integrationDelay: Fault = (scene) => {
  const row = pickRow(scene, isInflow)
  if (row === null) return null
  const recordedAt = row.recordedAt + scene.manners.lateness()
  return altered(row, { recordedAt }, { op: 'move-in-time', clock: 'recorded', to: iso(row.occurredAt) })
}

/** A till closed at midnight, a document dated days back, a month mistyped. */
export const backdatedPosting: Fault = (scene) => {
  const row = pickRow(scene, isSale)
  if (row === null) return null
  const midnight = Math.floor(row.occurredAt / DAY) * DAY
  const back = scene.random.pick([0, 0, scene.random.between(1, 6), scene.random.between(1, 6), 30])
  const occurredAt = back === 0 ? midnight : row.occurredAt - back * DAY
  const edit = { op: 'move-in-time', clock: 'occurred', to: iso(row.occurredAt) } as const
  return { ...altered(row, { occurredAt }, edit), at: occurredAt }
}
