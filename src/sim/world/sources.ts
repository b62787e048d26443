/** The systems that messages come from, with samples of their lags. */
import { type Lag, type Profile, SOURCE_ROLES, type SourceProfile, type SourceRole } from '../profiles.ts'
import type { Random } from '../random.ts'

const SAMPLES = 2048

export interface SimSource extends SourceProfile {
  readonly role: SourceRole
  /** Whole seconds, an even sample. */
  readonly reportLags: Int32Array
  readonly transportLags: Int32Array
}

/** The sources of a profile, by role. With `lateness`, people post some of what comes in days late. */
export function makeSources(random: Random, profile: Profile, lateness: boolean): readonly SimSource[] {
  return SOURCE_ROLES.map((role) => {
    const source = profile.sources[role]
    const report: Lag =
      lateness && role === 'stock' ? { ...source.report, slowShare: 0.06, slow: 86_400 } : source.report
    return {
      ...source,
      role,
      reportLags: samples(random, report),
      transportLags: samples(random, source.transport),
    }
  })
}

function samples(random: Random, { median, spread, slowShare, slow }: Lag): Int32Array {
  return Int32Array.from({ length: SAMPLES }, () =>
    Math.max(0, Math.round(random.aroundMedian(random.chance(slowShare) ? slow : median, spread))),
  )
}
