/** Laws of quantities within cells that hold JSON objects. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

const rows = (deltas: readonly string[], balance = ['', '', '']) => [
  'date,part,location,deltas,stock after',
  ...deltas.map((cell, at) => `2026-05-1${at + 1},BUN,A,"${cell.replaceAll('"', '""')}",${balance[at]}`),
]

describe('a change within a cell', () => {
  it('is read by what its keys are called', async () => {
    const { guess, result } = await bareResult(
      rows(['{"added": 5.5}', '{"removed": 7.25, "by": "ann"}', '{"added": 4}']),
    )
    expect(takenFrom(guess, 'quantity')).toEqual(['deltas.added', 'deltas.removed'])
    expect(sunk(result)).toEqual(['BUN A -1.75 2026-05-12 ambiguous'])
  })

  it('has a point before its decimals, whatever the file has', async () => {
    const lines = rows(['{"added": 5.5}', '{"removed": 7.25}', '{"added": 4}'], ['5,5', '-1,75', '2,25'])
    const semicolons = lines.map((line) => line.replace(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)(?!\d{1,2}$)/g, ';'))
    const { result } = await bareResult(semicolons)
    expect(sunk(result)).toEqual(['BUN A -1.75 2026-05-12 ambiguous'])
  })

  it('is named by a person as the column and its key', async () => {
    const { result } = await bareResult(rows(['{"up": 5}', '{"up": 2, "qty": -6}', '{"qty": 3}']), {
      settled: { columns: { quantity: 'deltas.qty' } },
    })
    expect(sunk(result)).toEqual(['BUN A -6 2026-05-12 opening'])
  })
})

it('a cell of a whole document, or of none, is no quantity', async () => {
  const { questions } = await bareAudit(rows(['{"note": 5}', '{broken', 'removed 4']))
  expect(questions.map(({ code }) => code)).toEqual(['quantity'])
})
