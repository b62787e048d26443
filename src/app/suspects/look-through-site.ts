/** Looks through a site for suspects: the same analysis as the audit of a file, over what the ledger holds of it. */
import { suspectsIn } from '../../core/audit/analyse.ts'
import { NO_FACTS, resolveCompanions } from '../../core/audit/companions/resolve.ts'
import { dearestFirst, suspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { SUSPECTS_KEPT_MAX } from '../../core/limits.ts'
import type { FoundSuspect, LookPort, UnseenSite } from './port.ts'

/** Answers how many suspects there are; null where somebody else looks. The first SUSPECTS_KEPT_MAX are kept. */
export async function lookThroughSite(store: LookPort, site: UnseenSite): Promise<number | null> {
  if (!(await store.takeLook(site))) return null
  const { history, seqs, companions } = await store.siteToLookAt(site)
  const found = suspectsIn(history, {
    companions: resolveCompanions(history, (item) => companions.get(item) ?? NO_FACTS).companions,
  })
  const seqsOf = new Map<string, readonly number[]>()
  const results = found.suspects.map((suspect) => {
    const result = suspectResult(found.history, suspect)
    seqsOf.set(
      result.id,
      suspect.movements.flatMap((movement) => seqs[movement] ?? []),
    )
    return result
  })
  const kept = dearestFirst([...new Map(results.map((one) => [one.id, one])).values()])
    .slice(0, SUSPECTS_KEPT_MAX)
    .map((suspect): FoundSuspect => ({ suspect, seqs: seqsOf.get(suspect.id) ?? [] }))
  await store.replaceSuspects(site, kept)
  return kept.length
}
