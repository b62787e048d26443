/** What books held before the files begin, given as a file beside them. */
import { describe, expect, it } from 'vitest'
import { failure, file, read } from '../../../test/support/reader.ts'
import { audit } from '../../app/audit/audit.ts'
import { fileReader } from './reader.ts'

const HEADER = 'item,location,quantity,occurred_at'
const csv = (...lines: string[]) => file(`${lines.join('\n')}\n`)

async function negatives(paths: string[], opening?: string) {
  const { episodes } = await audit(fileReader, { paths, opening })
  return episodes
    .filter(({ order }) => order === 'as-posted')
    .map(({ item, location, class: kind, deepest }) => `${item} ${location} ${kind} ${deepest}`)
}

describe('opening stock in a file of its own', () => {
  const files = [
    csv(HEADER, 'BOLT,A,-8,2026-01-05T10:00:00Z', 'BOLT,A,3,2026-01-09T10:00:00Z'),
    csv(HEADER, 'NUT,B,-2,2026-01-04', 'NUT,A,-1,2026-01-07', 'BOLT,A,-1,2026-01-10'),
  ]

  it('comes before every movement of its book, whatever the clock', async () => {
    const opening = csv('item,location,quantity', 'BOLT,A,6', 'NUT,B,2', 'NUT,A,0')
    const { history, intake } = await read(files, { opening })
    expect(intake).toMatchObject({ rows: 8, accepted: 8, rejections: [] })
    const earliest = Date.UTC(2026, 0, 4)
    for (const at of [5, 6, 7]) {
      expect(history.occurredAt[at]).toBe(earliest - 1)
      expect(history.recordedAt[at]).toBe(earliest - 1)
      expect(history.place!(at)).toEqual({ file: opening, row: at - 3 })
    }
    expect(history.horizon).toBe(Date.UTC(2026, 0, 10))
    // The bolts are known to have been 6, and the nuts at A none.
    expect(await negatives(files, opening)).toEqual(['BOLT A ambiguous -2', 'NUT A ambiguous -1'])
  })

  it('without it, nobody knows how deep: the same books are of unknown opening stock', async () => {
    const sunk = await negatives(files)
    expect(sunk).toContain('NUT B opening -2')
    expect(sunk).toContain('BOLT A opening -8')
  })

  it('keeps lots and sites apart', async () => {
    const movements = csv(
      `${HEADER},lot,site`,
      'BOLT,A,-3,2026-01-05,L1,north',
      'BOLT,A,-3,2026-01-05,L2,north',
    )
    const opening = csv('Item;Location;Quantity;Lot;Site', 'BOLT;A;3;L1;north', 'BOLT;A;3;L2;south')
    const { history } = await read(movements, { opening })
    const books = [...history.lot!].map((lot, at) => [
      history.texts[lot],
      history.locations[history.to[at]].site,
    ])
    expect(books.slice(2)).toEqual([
      ['L1', 'north'],
      ['L2', 'south'],
    ])
  })

  it.each([
    ['no quantity column', ['item,location', 'BOLT,A'], { code: 'missing-column' }],
    [
      'a quantity that is none',
      ['item,location,quantity', 'BOLT,A,1', 'BOLT,B,much'],
      { code: 'broken-line', detail: { row: 3, column: 'quantity', value: 'much' } },
    ],
    [
      'no place',
      ['item,location,quantity', 'BOLT,A,1', 'BOLT,,2'],
      { code: 'broken-line', detail: { row: 3, column: 'location' } },
    ],
  ])('%s stops it, with the place', async (_, lines, expected) => {
    expect(await failure(files, { opening: csv(...lines) })).toMatchObject(expected)
  })

  it('is part of what an import is, as the zone is', async () => {
    const opening = csv('item,location,quantity', 'BOLT,A,6')
    const other = csv('item,location,quantity', 'BOLT,A,7')
    const prints = await Promise.all(
      [{}, { opening }, { opening: other }, { zone: 'Europe/Berlin' }, { zone: 'Europe/Lisbon' }].map(
        (more) => fileReader.fingerprint({ paths: files, ...more }),
      ),
    )
    expect(new Set(prints).size).toBe(prints.length)
  })
})
