/** Rules in plain words. */
import { describe, expect, it } from 'vitest'
import { LOCATION_KINDS, MOVEMENT_KINDS, ROLES, RULE_MODES, SHELF_KINDS } from '../../core/codes.ts'
import { EVERYWHERE } from '../../core/rules/scope.ts'
import { type RuleFacts, ruleSentence, scopeText } from './en/rule-sentence.ts'

const rule = (over: Partial<RuleFacts> & { scope?: RuleFacts['scope'] }): string =>
  ruleSentence({
    mode: 'refuse',
    depth: null,
    graceSeconds: 86_400,
    until: null,
    ...over,
    scope: { ...EVERYWHERE, ...over.scope },
  })

describe('a rule in a sentence', () => {
  it.each([
    [{}, 'Any movement out of stock: refused if it would go below zero.'],
    [{ depth: '5' }, 'Any movement out of stock: refused if it would go more than 5 below zero.'],
    [
      {
        mode: 'hold',
        depth: '5',
        until: '1 December',
        scope: { kind: 'pick', location: 'A/01', role: 'operator' },
      },
      'Picks from A/01 by operators: put on hold for up to 24 hours if the goods are announced, at most 5 below zero; otherwise refused. Until 1 December.',
    ],
    [
      { mode: 'hold', graceSeconds: 3 * 86_400, scope: { site: 'west' } },
      'All movements at site west: put on hold for up to 3 days if the goods are announced; otherwise refused.',
    ],
    [
      { mode: 'approve', scope: { item: 'BOLT', site: 'main' } },
      'All movements of BOLT at site main: refused if it would go below zero, unless somebody else has approved an override.',
    ],
    [
      { mode: 'warn', depth: '12.5', scope: { category: 'fasteners', locationKind: 'staging' } },
      'All movements of category fasteners from staging: posted with a warning, at most 12.5 below zero.',
    ],
    [
      { mode: 'allow', scope: { owner: 'ACME', source: 'wms', channel: 'shop', kind: 'sale' } },
      'Sales of goods owned by ACME posted by wms for channel shop: posted, however low the stock card goes.',
    ],
    [{ mode: 'allow', depth: '1200' }, 'Any movement out of stock: posted, at most 1,200 below zero.'],
  ] as const)('%j', (over, sentence) => {
    expect(rule(over)).toBe(sentence)
  })

  it('has words for every code', () => {
    const plain = (name: string, codes: readonly string[]) =>
      codes.filter((code) => new RegExp(`\\b${code}$`).test(scopeText({ ...EVERYWHERE, [name]: code })))
    expect(plain('kind', MOVEMENT_KINDS)).toEqual([])
    expect(plain('role', ROLES)).toEqual([])
    expect(SHELF_KINDS.map((locationKind) => scopeText({ ...EVERYWHERE, locationKind }))).not.toContain(
      'places',
    )
    expect(LOCATION_KINDS.map((locationKind) => scopeText({ ...EVERYWHERE, locationKind }))).toHaveLength(12)
    for (const mode of RULE_MODES) expect(rule({ mode })).not.toMatch(new RegExp(`: ${mode}\\.`))
  })
})
