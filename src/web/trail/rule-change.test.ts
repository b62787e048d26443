/** Entries of the trail that change a rule. */
import { expect, it } from 'vitest'
import { switchedOf } from './rule-change.ts'
import { meantSubject, shownSubject } from './subject.ts'

const rule = {
  scope: { site: 'main' },
  mode: 'hold',
  depth: '5',
  graceSeconds: 60,
  expiresAt: null,
  note: null,
}
const entry = (before: object, after: object) => ({
  action: 'rule-changed',
  detail: {
    before: { ...rule, enabled: true, changedAt: 'then', inForce: true, ...before },
    after: { ...rule, enabled: true, changedAt: 'now', inForce: false, ...after },
  },
})

it('a rule that was only switched is said to be switched', () => {
  expect(switchedOf(entry({}, { enabled: false }))).toBe('off')
  expect(switchedOf(entry({ enabled: false }, {}))).toBe('on')
  expect(switchedOf(entry({}, { enabled: false, depth: '6' }))).toBeNull()
  expect(switchedOf(entry({}, {}))).toBeNull()
  expect(switchedOf({ action: 'rule-added', detail: { after: rule } })).toBeNull()
  expect(switchedOf({ action: 'rule-changed', detail: null })).toBeNull()
})

it('a thing is called by its word, and found by it', () => {
  expect(shownSubject('stop 1-1')).toBe('blocked stock 1-1')
  for (const subject of ['stop 1-1', 'rule 4', 'rules', 'item stop sign', ''])
    expect(meantSubject(shownSubject(subject))).toBe(subject)
})
