/** What each cause says of what happened, and what speaks for it: sentences as people read them. */
import { describe, expect, it } from 'vitest'
import type { CauseEvidenceResult } from '../core/causes/fact-kinds.ts'
import type { SignResult } from '../core/causes/ranked-cause.ts'
import type { CauseCode } from '../core/codes.ts'
import { causeLines, causeSentence, signsToTell, words } from './index.ts'

const english = words()
const AT = '2026-03-07T09:30:00Z'
const LATER = '2026-03-09T16:00:00Z'

type Sentences = { readonly [Code in CauseCode]?: readonly [CauseEvidenceResult[Code], string] }

const SENTENCES: Sentences = {
  'backdated-posting': [
    {
      datedMovements: ['m1'],
      datedQuantity: '4',
      claimedAt: '2026-03-06T00:00:00Z',
      postedAt: LATER,
      earlyMs: 316_800_000,
      together: 1,
    },
    'A posting of 4 units dated 2026-03-06 was made 3 days 16 hours later, on 2026-03-09 16:00: the date is likely too early.',
  ],
  'wrong-direction': [
    { turnedMovement: 't-61', turnedQuantity: '2', together: 1 },
    't-61 is of a kind that brings goods in, yet it took out 2 units.',
  ],
  oversold: [
    { firstMovement: 'w1', secondMovement: 'w2', heldQuantity: '5', apartMs: 29_000, together: 1 },
    'Two orders took the same units, 29 seconds apart: 5 were there, enough for w1 or for w2, but not for both.',
  ],
  'quantity-typo': [
    {
      movement: 'm1',
      bookedQuantity: '22',
      likelyQuantity: '2',
      usualQuantity: '3',
      announcedQuantity: '2',
      together: 1,
    },
    '22 was booked where 2 is likely, one slip of the keyboard away; 2 was announced; 3 is usual.',
  ],
  'wrong-item': [
    {
      movement: 'r1',
      movedQuantity: '12',
      bookedItem: 'BRACKET-35',
      likelyItem: 'BRACKET-30',
      announced: true,
      together: 1,
    },
    '12 units were booked on BRACKET-35 (r1), but are likely BRACKET-30, which is what the document announced.',
  ],
  'wrong-location': [
    { movement: 'r1', movedQuantity: '12', otherLocation: 'B/07', together: 1 },
    'This place and B/07 were likely mixed up for 12 units (r1).',
  ],
  'wrong-lot': [
    { movement: 'r1', movedQuantity: '20', otherLot: null, otherOwner: null, together: 1 },
    'This stock card and the stock card without a lot or an owner were likely mixed up for 20 units (r1).',
  ],
  'unposted-receipt': [
    { missingQuantity: '12', document: 'PO-160', expectedAt: '2026-03-07T00:00:00Z', together: 1 },
    '12 units were announced on PO-160 for 2026-03-07; they seem to have arrived, but were never posted.',
  ],
  'unposted-return': [
    { missingQuantity: '3', document: null, expectedAt: null, together: 1 },
    'About 3 units seem to have gone back on the shelf without being posted; no announcement names them.',
  ],
  'reversed-receipt': [
    { receipt: 'r1', takenBack: 'r1-x', takenBackQuantity: '12', receivedAt: AT, together: 1 },
    '12 units that came in on 2026-03-07 09:30 (r1) were taken back by r1-x, although goods of that receipt had left already.',
  ],
  'misapplied-adjustment': [
    { adjustment: 'a-2', adjustedQuantity: '30', otherOutflows: 1200, otherCorrections: 3, together: 1 },
    'The correction a-2 took out 30 units; of 1,200 movements out of other items 3 are corrections.',
  ],
  'stale-count': [
    {
      adjustment: 'c-3',
      adjustedQuantity: '12',
      countedQuantity: '4',
      heldThen: '4',
      heldWhenPosted: '16',
      countedAt: AT,
      postedAt: LATER,
      together: 1,
    },
    'A count of 4 on 2026-03-07 09:30 was posted on 2026-03-09 16:00 against 16 units, although the stock card held 4 when it was counted. It took out 12.',
  ],
  'missing-message': [
    { missingQuantity: '12', missingNumbers: 1, before: 'm7', after: 'm8', from: AT, to: LATER, together: 1 },
    'The source numbers its messages, and one number is missing between m7 and m8, 2026-03-07 09:30 to 2026-03-09 16:00. About 12 units are lacking.',
  ],
  'identity-change': [
    { otherItem: 'BRACKET-30', leftQuantity: '8', endedAt: AT, beganAt: LATER, together: 1 },
    'This item and BRACKET-30 are likely the same goods under two codes: one begins where the other ends, around 2026-03-07 09:30, and 8 units lie under the other code.',
  ],
}

describe('a cause says what happened', () => {
  it.each(Object.entries(SENTENCES))('%s', (code, [evidence, sentence]) => {
    const explain = english.causes[code as CauseCode].explain as (facts: unknown) => string
    expect(explain(evidence)).toBe(sentence)
  })

  it('and that it takes a second fault, where it does', () => {
    const evidence = { turnedMovement: 't-61', turnedQuantity: '2', together: 2 }
    const cause = {
      code: 'wrong-direction',
      probability: 0.6,
      movements: [],
      evidence,
      signs: [],
      repair: [],
    } as const
    expect(causeSentence(english, cause)).toBe(
      't-61 is of a kind that brings goods in, yet it took out 2 units. One fault alone does not explain it: it takes 2 together.',
    )
  })
})

describe('what speaks for a cause', () => {
  const sign = (code: SignResult['code'], lnRatio: number): SignResult => ({
    code,
    lnRatio,
    movements: ['m1'],
  })

  it('and against it is told apart, the weightiest first, at most five', () => {
    const many = ['levels', 'size', 'took-back', 'two-orders', 'blank-side', 'code-begins'] as const
    const told = signsToTell(english, [
      ...many.map((code, place) => sign(code, place + 1)),
      sign('not-announced', -0.5),
      sign('quantity-habit', -2),
    ])
    expect(told.for.map(({ text }) => text)).toEqual(
      [...many]
        .reverse()
        .slice(0, 5)
        .map((code) => english.signs[code](true)),
    )
    expect(told.against.map(({ text }) => text)).toEqual([
      'the booked quantity is as usual for the item as the likely one',
      'nothing announced the one or the other',
    ])
  })

  it('is one line, with a second for what is left to repair', () => {
    const signs = [sign('same-line-again', 5.4), sign('shows-rarely', 9), sign('announced-each', -3.9)]
    expect(causeLines(english, { signs }, [{ op: 'drop', movement: 's2' }])).toEqual([
      'Speaks for it: the same document line was posted twice. Speaks against it: each of the two movements was announced by itself.',
      'To repair it: If it did not happen, reverse s2.',
    ])
    expect(causeLines(english, { signs: [] }, [])).toEqual([])
  })

  it('has words of its own on either side', () => {
    for (const text of Object.values(english.signs))
      for (const side of [true, false]) expect(text(side)).toMatch(/^[a-z][^.]*[a-z]$/)
    const said = Object.values(english.signs).map((text) => text(true))
    expect(new Set(said).size).toBe(said.length)
  })
})
