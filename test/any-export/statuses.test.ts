/** Laws of statuses: known ones count or do not, unknown ones beside them are asked about, and none alone is judged. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk } from '../support/bare-audit.ts'

const lines = (last: string, status = 'Status') => [
  `Date,Item,Bin,Qty,${status}`,
  '2026-05-11,BUN,A,10,Done',
  '2026-05-12,BUN,A,-8,Done',
  `2026-05-12,BUN,A,-4,${last}`,
  '2026-05-13,BUN,A,-1,Cancelled',
]

describe('a status that is not known, beside others that are', () => {
  it('is asked about, with what each answer comes to', async () => {
    const { questions } = await bareAudit(lines('Refunded'))
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({
      code: 'statuses',
      detail: { column: 'Status', value: 'Refunded', rows: 1 },
      answers: [
        { value: 'counts', option: '--status Refunded=counts', outcome: { negative: 1, deepest: '-2' } },
        { value: 'none', option: '--status Refunded=none', outcome: { negative: 0 } },
      ],
    })
  })

  it.each([
    ['counts', ['BUN A -2 2026-05-12 ambiguous']],
    ['none', []],
  ] as const)('counts or not as a person says: %s', async (said, told) => {
    const settled = { statuses: { Refunded: said } }
    const { result } = await bareResult(lines('Refunded'), { settled })
    expect(sunk(result)).toEqual(told)
  })

  it('is not asked about where nothing would sink otherwise', async () => {
    const { questions } = await bareAudit([...lines('Refunded').slice(0, 3), '2026-05-12,BUN,A,5,Refunded'])
    expect(questions).toEqual([])
  })

  it('a known one can be told to count', async () => {
    const { result } = await bareResult(lines('Draft'), { settled: { statuses: { Draft: 'counts' } } })
    expect(sunk(result)).toEqual(['BUN A -2 2026-05-12 ambiguous'])
  })
})

describe('a column that is called a status', () => {
  it('says nothing of postings where none of its words is known', async () => {
    const conditions = lines('Worn').map((line) => line.replace(/Done|Cancelled/, 'Fair'))
    const { result } = await bareResult(conditions)
    expect(sunk(result)).toEqual(['BUN A -3 2026-05-12 ambiguous'])
  })
})
