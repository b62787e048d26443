import { describe, expect, it } from 'vitest'
import type { EpisodeResult } from '../../core/audit-result.ts'
import { cut, padded, printable, table, widthOf, wrapped } from './layout.ts'
import { html } from './markup.ts'
import { toldEpisodes, worseFirst } from './summary.ts'

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
  const episode = (id: string, over: Partial<EpisodeResult>): EpisodeResult => ({
    ...{
      id,
      site: 'main',
      item: id,
      location: 'A',
      lot: null,
      owner: null,
      order: 'as-posted',
      class: 'timing',
    },
    ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: null, deepest: '-1', deepestAt: '2026-01-01T00:00:00Z' },
    ...{ unitSeconds: '1', uncovered: '1', costAtRisk: null, trigger: 't', closer: null, causes: [] },
    ...over,
  })

  it('puts money before units and time, and those before depth', () => {
    const rows = [
      episode('deep', { deepest: '-9' }),
      episode('long', { unitSeconds: '100' }),
      episode('dear', { costAtRisk: '0.5' }),
      episode('plain', {}),
    ]
    expect(rows.toSorted(worseFirst).map(({ id }) => id)).toEqual(['dear', 'long', 'deep', 'plain'])
  })

  it('tells a book once: as posted, or as happened where that never showed', () => {
    const rows = [
      episode('both', {}),
      episode('both', { order: 'as-happened', class: 'structural' }),
      episode('hidden', { order: 'as-happened', class: 'structural' }),
      episode('doubtful', { order: 'as-happened', class: 'ambiguous' }),
    ]
    expect(toldEpisodes(rows).map(({ id, order }) => `${id} ${order}`)).toEqual([
      'both as-posted',
      'hidden as-happened',
    ])
  })
})
