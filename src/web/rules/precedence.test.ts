/** The order rules are listed in, and where people may change it. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../api/rules/schema.ts'
import { EVERYWHERE } from '../../core/rules/scope.ts'
import { isTie, sorted, swapped } from './precedence.ts'

const rule = (id: string, position: number, over: object = {}, scope: object = {}): Rule => ({
  id,
  position,
  mode: 'warn',
  depth: null,
  graceSeconds: 60,
  expiresAt: null,
  enabled: true,
  inForce: true,
  note: null,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: 'ann',
  ...over,
  scope: { ...EVERYWHERE, ...scope },
})
const wide = rule('1', 1, {}, { site: 'main' })
const west = rule('2', 2, {}, { site: 'west' })
const narrow = rule('3', 3, {}, { site: 'main', item: 'BOLT' })
const strict = rule('4', 4, { mode: 'refuse' }, { item: 'NUT' })
const off = rule('5', 5, { inForce: false, enabled: false }, { site: 'main', item: 'BOLT', kind: 'pick' })

describe('rules', () => {
  it('are listed as they decide, those out of force apart', () => {
    const { inForce, rest } = sorted([west, wide, strict, off, narrow])
    expect(inForce.map(({ id }) => id)).toEqual(['3', '4', '1', '2'])
    expect(rest.map(({ id }) => id)).toEqual(['5'])
  })

  it('change places only where nothing but their place tells which comes first', () => {
    expect(isTie(wide, west)).toBe(true)
    expect(isTie(strict, wide)).toBe(false)
    expect(isTie(narrow, strict)).toBe(false)
    expect(isTie(west, undefined)).toBe(false)
    expect(isTie(wide, rule('6', 6, { depth: '3' }, { site: 'east' }))).toBe(false)
  })

  it('change places in the order of all', () => {
    expect(swapped([off, narrow, west, wide, strict], '1', '2')).toEqual(['2', '1', '3', '4', '5'])
  })
})
