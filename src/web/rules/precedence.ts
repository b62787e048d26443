/** Rules in the order of the core in which they decide, applied to all rules, also those that are not in force. */
import type { Rule } from '../../api/rules/schema.ts'
import { storedDepth } from '../../core/rules/depth.ts'
import { type Rule as CoreRule, inPrecedence } from '../../core/rules/rule.ts'

/** Rules in force in the order in which they decide, and the rest in the order in which they would. */
export function sorted(rules: readonly Rule[]): { inForce: Rule[]; rest: Rule[] } {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const all = inPrecedence(rules.map(coreRule), 0).flatMap(({ id }) => byId.get(id ?? '') ?? [])
  return { inForce: all.filter((rule) => rule.inForce), rest: all.filter((rule) => !rule.inForce) }
}

/** Whether nothing but their position says which of two rules decides first, so that people can change it. */
export function isTie(left: Rule | undefined, right: Rule | undefined): boolean {
  if (left === undefined || right === undefined) return false
  const first = (one: number, other: number) =>
    inPrecedence([coreRule({ ...left, position: one }), coreRule({ ...right, position: other })], 0)[0]?.id
  return first(1, 2) !== first(2, 1)
}

/** The ids of all rules once two neighbours have changed places. */
export function swapped(rules: readonly Rule[], one: string, other: string): string[] {
  const changed = (id: string) => (id === one ? other : id === other ? one : id)
  return [...rules].sort((left, right) => left.position - right.position).map(({ id }) => changed(id))
}

function coreRule({ depth, ...rule }: Rule): CoreRule {
  const depthMicros = depth === null ? null : storedDepth(depth)
  return { ...rule, depthMicros, expiresAt: null, enabled: true }
}
