import { describe, expect, it } from 'vitest'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import type { AuditEpisode } from '../../core/audit/episode-result.ts'
import { countedEpisodes, summarise, worstFirst } from '../../core/audit/summary.ts'
import { words } from '../../messages/index.ts'
import { progressOn } from '../progress.ts'
import type { Terminal } from '../wiring.ts'
import { htmlReport } from './html.ts'
import { cut, padded, printable, table, widthOf, wrapped } from './layout.ts'
import { html } from './markup.ts'
import { terminalReport } from './terminal.ts'

const episode = (id: string, over: Partial<AuditEpisode>): AuditEpisode => ({
  id,
  site: 'main',
  item: id,
  location: 'A',
  lot: null,
  owner: null,
  order: 'as-posted',
  class: 'timing',
  startedAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  deepest: '-1',
  deepestAt: '2026-01-01T00:00:00Z',
  unitSeconds: '1',
  uncovered: '1',
  costAtRisk: null,
  currency: null,
  document: null,
  ambiguity: null,
  unreadRows: [],
  precision: 'instant',
  trigger: 't',
  triggerSource: 's',
  closer: null,
  causes: [],
  ...over,
})

describe('layout', () => {
  it('knows how wide a text is on a terminal', () => {
    expect(widthOf('plain')).toBe(5)
    expect(widthOf('木の箱')).toBe(6)
    expect(widthOf('👩‍🚀')).toBe(2)
    expect(widthOf('e\u0301')).toBe(1)
  })

  it('cuts, pads and wraps by that', () => {
    expect(cut('木の箱', 5)).toBe('木の…')
    expect(padded('木', 4, 'right')).toBe('  木')
    expect(wrapped('one two three', 9, '- ')).toEqual(['- one two', '  three'])
    expect(wrapped('abcdefghij', 6, '- ')).toEqual(['- abcd', '  efgh', '  ij'])
    for (const line of wrapped('木'.repeat(30), 20)) expect(widthOf(line)).toBeLessThanOrEqual(20)
  })

  it('lets no text of a file steer the terminal', () => {
    expect(printable('a\u001b[31mb\u0007\u202ec')).toBe('a\ufffd[31mb\ufffd\ufffdc')
  })

  it('takes width from the widest column, and never from a figure', () => {
    const columns = [
      { title: 'Item', align: 'left', least: 6 },
      { title: 'Depth', align: 'right', least: 99 },
    ] as const
    expect(table(columns, [['a very long name indeed', '−12,345']], 20)).toEqual([
      'Item           Depth',
      'a very lon…  −12,345',
    ])
  })
})

describe('markup', () => {
  it('escapes whatever is not markup', () => {
    expect(html`<i title="${`"'`}">${'<b>&'}${html`<u>${1}</u>`}${null}</i>`.text).toBe(
      '<i title="&#34;&#39;">&#60;b&#62;&#38;<u>1</u></i>',
    )
  })
})

describe('ranking', () => {
  it('puts money before units and time, and those before depth', () => {
    const rows = [
      episode('deep', { deepest: '-9' }),
      episode('long', { unitSeconds: '100' }),
      episode('dear', { costAtRisk: '0.5' }),
      episode('plain', {}),
    ]
    expect(worstFirst(rows).map(({ id }) => id)).toEqual(['dear', 'long', 'deep', 'plain'])
  })

  it('tells a book once: as posted, or as happened where that never showed', () => {
    const rows = [
      episode('both', {}),
      episode('both', { order: 'as-happened', class: 'structural' }),
      episode('hidden', { order: 'as-happened', class: 'structural' }),
      episode('doubtful', { order: 'as-happened', class: 'ambiguous' }),
    ]
    expect(countedEpisodes(rows).map(({ id, order }) => `${id} ${order}`)).toEqual([
      'both as-posted',
      'hidden as-happened',
    ])
  })
})

describe('the report on a terminal', () => {
  const big = { total: 12_345_678, open: 12_345_678 }
  const result: AuditResult = {
    schema: 'plimsoll.audit/1',
    input: {
      rows: 999_999_999,
      accepted: 999_999_990,
      rejected: 9,
      leftOut: [],
      unreadCells: [],
      notes: [],
      rejections: [],
    },
    books: {
      total: 12_345_678,
      negativeNow: 2,
      everNegative: { asPosted: 9, asHappened: 8 },
      openingUnknown: 0,
    },
    episodes: [
      episode('木'.repeat(100), { endedAt: '2026-01-02T00:00:00Z', unitSeconds: '9' }),
      episode('木'.repeat(100), {
        id: 'open',
        startedAt: '2026-02-02T00:00:00Z',
        deepest: '-9007199254740991',
      }),
      episode('y'.repeat(200), {
        costAtRisk: '900719925474.0991',
        location: 'z'.repeat(200),
        lot: 'l',
        owner: 'o',
      }),
    ],
    suspects: [],
    findings: [],
    kpis: {
      sites: 1,
      sourceNegativeBooks: null,
      horizon: '2026-12-31T00:00:00Z',
      timingShare: 0.5,
      episodes: { 'as-posted': big, 'as-happened': big },
      ambiguousEpisodes: 12_345_678,
      negativeBookDays: '1',
      negativeUnitDays: '1',
      costAtRisk: '900719925474.0991',
      currency: 'EUR',
      costsAtRisk: [{ currency: 'EUR', costAtRisk: '900719925474.0991' }],
      issueMovements: 1,
      episodesPer1000Issues: 1,
      causes: {},
      receiptLagHours: { p50: 0.01, p90: 25.7, p99: 90 },
    },
  }
  const lines = [...terminalReport(result, summarise(result), words())]

  it('fits 80 columns whatever the figures, and never cuts one', () => {
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80)
    expect(lines.join('\n')).toContain('900,719,925,474.10')
  })

  it('counts a stock card that is below zero now even where an older negative of it was worse', () => {
    expect(lines.join('\n')).toContain('Count the 2 shelves that are below zero now.')
  })
})

describe('money of several currencies', () => {
  const currencies: AuditResult = {
    schema: 'plimsoll.audit/1',
    input: { rows: 4, accepted: 4, rejected: 0, leftOut: [], unreadCells: [], notes: [], rejections: [] },
    books: { total: 2, negativeNow: 2, everNegative: { asPosted: 2, asHappened: 0 }, openingUnknown: 0 },
    episodes: [
      episode('BOLT', { costAtRisk: '50', currency: 'EUR' }),
      episode('NUT', { costAtRisk: '5000', currency: 'JPY' }),
    ],
    suspects: [],
    findings: [],
    kpis: {
      sites: 1,
      sourceNegativeBooks: null,
      horizon: '2026-01-02T00:00:00Z',
      timingShare: 1,
      episodes: { 'as-posted': { total: 2, open: 2 }, 'as-happened': { total: 0, open: 0 } },
      ambiguousEpisodes: 0,
      negativeBookDays: '2.00',
      negativeUnitDays: '2.00',
      costAtRisk: null,
      currency: null,
      costsAtRisk: [
        { currency: 'EUR', costAtRisk: '50' },
        { currency: 'JPY', costAtRisk: '5000' },
      ],
      issueMovements: 2,
      episodesPer1000Issues: 1000,
      receiptLagHours: null,
      causes: {},
    },
  }
  const summary = summarise(currencies)

  it('is said by currency on a terminal, in the figures and in each row', () => {
    const lines = [...terminalReport(currencies, summary, words())]
    const at = lines.findIndex((line) => line.includes('Issued below zero, at cost'))
    expect(lines.slice(at, at + 2).map((line) => line.trim().replace(/ +/g, ' '))).toEqual([
      'Issued below zero, at cost 50.00 EUR',
      '5,000.00 JPY',
    ])
    expect(lines.find((line) => line.startsWith('  BOLT'))).toContain('50.00 EUR')
    expect(lines.find((line) => line.startsWith('  NUT'))).toContain('5,000.00 JPY')
    expect(lines.join('\n')).not.toContain('5,050')
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80)
  })

  it('is said by currency on the page', () => {
    const page = [...htmlReport(currencies, summary, words(), { files: ['a.csv'] })].join('')
    expect(page).toContain('<dd>50.00 EUR, 5,000.00 JPY</dd>')
    expect(page).toContain('<td class="number">50.00 EUR</td>')
    expect(page).toContain('<td class="number">5,000.00 JPY</td>')
    expect(page).not.toContain('5,050')
  })
})

describe('progress', () => {
  const written = (isTTY: boolean) => {
    const texts: string[] = []
    const err = { isTTY, write: (text: string) => texts.push(text) }
    let now = 1000
    const progress = progressOn({ err } as unknown as Terminal, () => now)
    progress.show('Rows read:', 1_000_000)
    now += 50
    progress.show('Rows read:', 1_100_000)
    progress.clear()
    return texts
  }

  it('is silent where nobody looks', () => {
    expect(written(false)).toEqual([])
  })

  it('is one line that is seldom rewritten and leaves nothing behind', () => {
    expect(written(true)).toEqual(['\r\u001b[2KRows read: 1,000,000', '\r\u001b[2K'])
  })
})
