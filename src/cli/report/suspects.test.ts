/** What reports say of postings that are probably wrong, where there is none, one, and many. */
import { describe, expect, it } from 'vitest'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { summarise } from '../../core/audit/summary.ts'
import { dearestFirst, type SuspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { words } from '../../messages/index.ts'
import { htmlReport } from './html.ts'
import { widthOf } from './layout.ts'
import { terminalReport } from './terminal.ts'

const suspect = (id: string, over: Partial<SuspectResult> = {}): SuspectResult => ({
  id,
  site: 'main',
  item: id,
  location: 'A/06',
  lot: null,
  owner: null,
  code: 'duplicate-posting',
  probability: 0.81,
  movements: [`${id}-1`, `${id}-2`],
  evidence: {
    keptMovement: `${id}-1`,
    duplicateMovement: `${id}-2`,
    duplicateQuantity: '8',
    apartMs: 180_000,
    sameTime: false,
    sameDocument: true,
    linesAlike: 0,
    quantityShare: 0.24,
    together: 1,
  },
  signs: [],
  repair: [{ op: 'drop', movement: `${id}-2` }],
  quantity: '8',
  money: '25.6',
  currency: 'EUR',
  ...over,
})

function resultOf(suspects: readonly SuspectResult[]): AuditResult {
  return {
    schema: 'plimsoll.audit/1',
    input: { rows: 61, accepted: 61, rejected: 0, leftOut: [], unreadCells: [], notes: [], rejections: [] },
    books: {
      total: 6,
      negativeNow: 0,
      everNegative: { asPosted: 0, asHappened: 0 },
      openingUnknown: 0,
    },
    episodes: [],
    suspects,
    findings: [],
    kpis: {
      sites: 1,
      sourceNegativeBooks: null,
      horizon: '2026-03-31T00:00:00Z',
      timingShare: null,
      episodes: { 'as-posted': { total: 0, open: 0 }, 'as-happened': { total: 0, open: 0 } },
      ambiguousEpisodes: 0,
      negativeBookDays: '0',
      negativeUnitDays: '0',
      costAtRisk: null,
      currency: 'EUR',
      costsAtRisk: [],
      issueMovements: 49,
      episodesPer1000Issues: 0,
      receiptLagHours: null,
      causes: {},
    },
  }
}

const terminal = (suspects: readonly SuspectResult[]) => {
  const result = resultOf(suspects)
  return [...terminalReport(result, summarise(result), words())]
}
const page = (suspects: readonly SuspectResult[]) => {
  const result = resultOf(suspects)
  return [...htmlReport(result, summarise(result), words(), { files: ['a.csv'] })].join('')
}
const many = (count: number) => Array.from({ length: count }, (_, index) => suspect(`I${index}`))

describe('the terminal', () => {
  it('says nothing of suspects where there are none', () => {
    const text = terminal([]).join('\n')
    expect(text).not.toMatch(/probably wrong/i)
    expect(text).toContain('Nothing: no stock card went below zero, and every row was read.')
  })

  it('has a row of the one there is', () => {
    const lines = terminal([suspect('LATCH')])
    const at = lines.indexOf('Probably wrong, though nothing sank yet')
    expect(lines.slice(at + 3, at + 6).map((line) => line.trim().replace(/ {2,}/g, ' | '))).toEqual([
      'Item | Place | Why | How likely | Off by | Money',
      'LATCH | A/06 | posted twice | very likely | 8 | 25.60 EUR',
      '',
    ])
    expect(lines.join('\n')).not.toContain(' more\n')
    expect(lines.join('\n')).not.toContain('Nothing: ')
  })

  it('has at most five rows, and says how many more there are', () => {
    const text = terminal(many(1207)).join('\n')
    expect(text.match(/posted twice {2}/g)).toHaveLength(5)
    expect(text).toContain('\n  1,202 more\n')
    expect(text.replace(/\s+/g, ' ')).toContain(
      '1,207 postings are probably wrong although nothing sank yet.',
    )
    expect(terminal(many(5)).join('\n')).not.toMatch(/^ +\S+ more$/m)
  })

  it('leaves money out where none is known, and the place has its lot', () => {
    const lines = terminal([suspect('LATCH', { money: null, currency: null, lot: 'L7' })])
    expect(lines.find((line) => line.startsWith('  Item'))).not.toContain('Money')
    expect(lines.find((line) => line.startsWith('  LATCH'))).toMatch(/A\/06, lot L7 .* 8$/)
  })

  it('fits 80 columns whatever the texts and figures, cuts no figure, and nothing steers it', () => {
    const lines = terminal([
      suspect('木'.repeat(100), {
        location: `\u001b[31m${'z'.repeat(200)}`,
        probability: 0.5,
        code: 'wrong-location',
        quantity: '9007199254740.991',
        money: '900719925474.0991',
      }),
    ])
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80)
    expect(lines.join('\n')).toContain('9,007,199,254,740.991  900,719,925,474.10 EUR')
    expect(lines.join('\n')).not.toContain('\u001b')
  })
})

describe('the page', () => {
  it('says nothing of suspects where there are none', () => {
    expect(page([])).not.toMatch(/probably wrong/i)
  })

  it('has what happened, how likely, the movements, the quantity and the money of the one there is', () => {
    const text = page([suspect('<b>')])
    expect(text).toContain('<h2>Probably wrong, though nothing sank yet</h2>')
    expect(text).toContain('8 units were posted out twice, 3 minutes apart on the same document')
    expect(text).toContain('<td>very likely (81 %)</td><td>&#60;b&#62;-1, &#60;b&#62;-2</td>')
    expect(text).toContain('<td class="number">8</td><td class="number">25.60 EUR</td>')
    expect(text).not.toContain('<b>')
  })

  it('has at most fifty rows, and says of how many', () => {
    expect(page(many(50))).not.toContain(' shown.')
    const text = page(many(51))
    expect(text.match(/<td>Posted twice/g)).toHaveLength(50)
    expect(text).toContain('50 of 51 postings shown.')
  })
})

describe('the order of suspects', () => {
  it('puts the dearest first, currencies in turn, and those without a cost last, by quantity', () => {
    const all = [
      suspect('few', { money: null, currency: null }),
      suspect('lots', { money: null, currency: null, quantity: '20' }),
      suspect('cheap', { money: '1' }),
      suspect('yen', { money: '5000', currency: 'JPY' }),
      suspect('dear', { money: '10' }),
    ]
    expect(dearestFirst(all).map(({ id }) => id)).toEqual(['dear', 'yen', 'cheap', 'lots', 'few'])
  })
})
