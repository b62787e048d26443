/** What was changed of a rule. */
import type { Rule } from '../../api/rules/schema.ts'
import type { TrailRow } from '../../api/trail/schema.ts'

/** Which way a rule was switched, where nothing else of it was changed; null for any other entry. */
export function switchedOf({ action, detail }: Pick<TrailRow, 'action' | 'detail'>): 'on' | 'off' | null {
  const { before, after } = (detail ?? {}) as { before?: Rule; after?: Rule }
  if (action !== 'rule-changed' || before === undefined || after === undefined) return null
  if (before.enabled === after.enabled || saidOf(before) !== saidOf(after)) return null
  return after.enabled ? 'on' : 'off'
}

function saidOf({ scope, mode, depth, graceSeconds, expiresAt, note }: Rule): string {
  return JSON.stringify([Object.entries(scope).sort(), mode, depth, graceSeconds, expiresAt, note])
}
