/** The request that the form of a rule makes. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../api/rules/schema.ts'
import { EVERYWHERE } from '../../core/rules/scope.ts'
import { graceSeconds, requestOf, valuesOf, wrongField } from './form-values.ts'

const rule: Rule = {
  id: '7',
  position: 1,
  mode: 'hold',
  depth: '5',
  graceSeconds: 7_200,
  enabled: true,
  inForce: true,
  expiresAt: '2026-12-01T00:00:00Z',
  note: 'peak',
  changedAt: '2026-11-01T00:00:00Z',
  changedBy: 'ann',
  scope: { ...EVERYWHERE, site: 'main', kind: 'pick' },
}
const NOW = Date.parse('2026-12-01T08:00:00Z')

describe('the form of a rule', () => {
  it('asks for nothing but what it holds, and leaves what it did not touch', () => {
    const before = valuesOf(rule)
    expect(before).toMatchObject({ grace: '2', graceUnit: 'hours', expires: '2026-12-01' })
    expect(requestOf(before, before)).toEqual({
      scope: rule.scope,
      mode: 'hold',
      depth: '5',
      note: 'peak',
    })
    expect(requestOf({ ...before, expires: '', grace: '3', graceUnit: 'days' }, before)).toMatchObject({
      expiresAt: null,
      graceSeconds: 259_200,
    })
    expect(requestOf({ ...before, mode: 'approve' }, before)).toMatchObject({ depth: null })
  })

  it.each([
    [60, '1', 'minutes'],
    [3_600, '1', 'hours'],
    [86_400, '24', 'hours'],
    [172_800, '2', 'days'],
    [90, '2', 'minutes'],
  ])('writes %i seconds as %s %s', (seconds, grace, graceUnit) => {
    expect(valuesOf({ ...rule, graceSeconds: seconds })).toMatchObject({ grace, graceUnit })
  })

  it('knows what cannot be sent', () => {
    const values = valuesOf(null)
    const wrong = (change: Partial<typeof values>) => wrongField({ ...values, ...change }, null, NOW)
    expect(wrong({ depth: '-1' })).toBe('depth')
    expect(wrong({ depth: '1,5' })).toBe('depth')
    expect(wrong({ depth: '0.5' })).toBeNull()
    expect(wrong({ mode: 'hold', grace: '91', graceUnit: 'days' })).toBe('grace')
    expect(wrong({ mode: 'hold', grace: '' })).toBe('grace')
    expect(graceSeconds({ ...values, grace: '90', graceUnit: 'days' })).toBe(90 * 86_400)
  })

  it('takes no end that has passed, and leaves one that was there', () => {
    const before = valuesOf(rule)
    expect(wrongField({ ...before, expires: '2026-12-02' }, before, NOW)).toBeNull()
    expect(wrongField({ ...before, expires: '2026-11-30' }, before, NOW)).toBe('expires')
    expect(wrongField({ ...before, note: 'over' }, before, NOW)).toBeNull()
  })
})
