/** A rule as the API tells it, in a sentence; its end in the zone of the page. */
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'

export function sentenceOf(
  rule: Pick<Rule, 'scope' | 'mode' | 'depth' | 'graceSeconds' | 'expiresAt'>,
): string {
  return web.ruleSentence({ ...rule, until: rule.expiresAt === null ? null : when(rule.expiresAt) })
}
