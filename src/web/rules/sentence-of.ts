/** A rule in a sentence. */
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'

/** The end of the rule is in the zone of the page. */
export function sentenceOf(
  rule: Pick<Rule, 'scope' | 'mode' | 'depth' | 'graceSeconds' | 'expiresAt'>,
): string {
  return web.ruleSentence({ ...rule, until: rule.expiresAt === null ? null : when(rule.expiresAt) })
}
