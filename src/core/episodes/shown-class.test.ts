/** A verdict is told once something explains it, or it is over. */
import { expect, it } from 'vitest'
import { EPISODE_CLASSES } from '../codes.ts'
import { shownClass } from './shown-class.ts'

const ENDED = '2026-11-30T08:00:00Z'
const UNKNOWN = [
  { code: 'unknown', probability: 0.6 },
  { code: 'late-posting', probability: 0.3 },
] as const
const GUESSED = [
  { code: 'wrong-item', probability: 0.49 },
  { code: 'unknown', probability: 0.3 },
] as const

it('what is open and not explained cannot be told yet, whether or not a cause was looked for or guessed', () => {
  for (const causes of [[], UNKNOWN, GUESSED])
    expect(shownClass({ class: 'structural', endedAt: null, causes })).toBe('ambiguous')
})

it.each([
  ['it is over', ENDED, UNKNOWN],
  ['something explains it', null, [{ code: 'duplicate-posting', probability: 0.5 }]],
] as const)('the class is told where %s', (_, endedAt, causes) => {
  for (const kind of EPISODE_CLASSES) expect(shownClass({ class: kind, endedAt, causes })).toBe(kind)
})

it('no other class is told otherwise', () => {
  for (const kind of ['timing', 'ambiguous', 'opening'] as const)
    expect(shownClass({ class: kind, endedAt: null, causes: [] })).toBe(kind)
})
