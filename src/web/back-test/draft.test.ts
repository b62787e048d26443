import { describe, expect, it } from 'vitest'
import { draftIn, draftText, filledDraft, requestOf } from './draft.ts'

const DRAFT = [
  filledDraft({ scope: { location: 'A/01', kind: 'sale' }, mode: 'hold', graceSeconds: 3_600 }),
  filledDraft({ mode: 'warn', depth: '2.5', expiresAt: '2027-01-01T00:00:00Z' }),
]

describe('a draft of rules', () => {
  it('comes back from its address as it was', () => {
    expect(draftIn({ rules: draftText(DRAFT) })).toEqual(DRAFT)
    expect(draftIn({ rules: draftText([]) })).toEqual([])
  })

  it.each(['{', '{"mode":"hold"}', '[1]', '[{"scope":{}}]'])('cannot be read as %s', (rules) => {
    expect(draftIn({ rules })).toBeNull()
  })

  it('is none where the address has none, and asks for what the address says', () => {
    expect(draftIn({})).toBeUndefined()
    expect(requestOf(DRAFT.slice(1), { from: '2026-01-01', site: 'main' })).toEqual({
      rules: [{ scope: {}, mode: 'warn', depth: '2.5', expiresAt: '2027-01-01T00:00:00Z' }],
      otherwise: 'refuse',
      from: '2026-01-01',
      sites: ['main'],
    })
  })
})
