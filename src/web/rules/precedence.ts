/** Rules as they decide: the order of the core, told over all rules that are written, also those not in force. */
import type { Rule } from '../../api/rules/schema.ts'
import { storedDepth } from '../../core/rules/depth.ts'
import { type Rule as CoreRule, inPrecedence } from '../../core/rules/rule.ts'

/** Those in force as they decide, then the rest as they would. */
export function sorted(rules: readonly Rule[]): { inForce: Rule[]; rest: Rule[] } {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const all = inPrecedence(rules.map(coreRule), 0).map(({ id }) => byId.get(id!)!)
  return { inForce: all.filter((rule) => rule.inForce), rest: all.filter((rule) => !rule.inForce) }
}

/** Whether only the place that people gave two rules says which decides first: then it can be changed. */
export function isTie(left: Rule | undefined, right: Rule | undefined): boolean {
  if (left === undefined || right === undefined) return false
  const first = (one: number, other: number) =>
    inPrecedence([coreRule({ ...left, position: one }), coreRule({ ...right, position: other })], 0)[0].id
  return first(1, 2) !== first(2, 1)
}

/** The ids of all rules once two neighbours have changed places. */
export function swapped(rules: readonly Rule[], one: string, other: string): string[] {
  const ids = [...rules].sort((left, right) => left.position - right.position).map(({ id }) => id)
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)]
  ;[ids[from], ids[to]] = [ids[to], ids[from]]
  return ids
}

function coreRule({ depth, ...rule }: Rule): CoreRule {
  const depthMicros = depth === null ? null : storedDepth(depth)
  return { ...rule, depthMicros, expiresAt: null, enabled: true }
}
