/** The address of the exceptions page: one view, one address; wrong values are kept, so that the API refuses them. */
import { describe, expect, it } from 'vitest'
import { setZone } from '../ui/figures/when.ts'
import {
  addressOf,
  csvAddress,
  episodesSearchQuery,
  groupsSearchQuery,
  readExceptionsSearch,
  tidy,
} from './search.ts'
import { csvColumns, readColumns, USUAL_COLUMNS, writeColumns } from './table/columns.ts'

describe('an address', () => {
  it('leaves out defaults and keeps its order, however it came about', () => {
    const one = tidy({ state: 'open', item: 'A', order: 'as-posted', sort: 'deepest', direction: 'asc' })
    const other = tidy({ item: 'A', state: 'open' })
    expect(addressOf(one)).toBe(addressOf(other))
    expect(addressOf(one)).toBe('/exceptions?item=A&state=open')
    expect(addressOf({})).toBe('/exceptions')
  })

  it('drops unknown names and keeps wrong values', () => {
    expect(readExceptionsSearch({ class: 'foo', mood: 'bad', depthMin: '-3', item: '' })).toEqual({
      class: 'foo',
      depthMin: '-3',
    })
  })

  it('asks for episodes as posted, but for named ones in either order', () => {
    expect(episodesSearchQuery({}).order).toBe('as-posted')
    expect(episodesSearchQuery({ order: 'both' }).order).toBeUndefined()
    expect(episodesSearchQuery({ ids: 'a,b' })).toMatchObject({ ids: 'a,b', order: undefined })
    expect(episodesSearchQuery({ ids: 'a,b', order: 'as-happened' }).order).toBe('as-happened')
  })

  it('speaks of days in the zone that is shown', () => {
    setZone('Asia/Kolkata')
    expect(episodesSearchQuery({ startedTo: '2026-01-05' })).toMatchObject({
      startedTo: '2026-01-05',
      zone: 'Asia/Kolkata',
    })
    expect(groupsSearchQuery({ group: 'day' }).zone).toBe('Asia/Kolkata')
    expect(csvAddress({ endedFrom: '2026-01-05' }, ['item'])).toContain('zone=Asia%2FKolkata')
    expect(episodesSearchQuery({ item: 'A' }).zone).toBeUndefined()
    setZone('UTC')
  })

  it('sorts groups by their own names', () => {
    expect(groupsSearchQuery({ group: 'item' })).toMatchObject({
      by: 'item',
      sort: 'episodes',
      direction: 'desc',
    })
    expect(tidy({ group: 'item', sort: 'episodes' })).toEqual({ group: 'item' })
    expect(tidy({ sort: 'episodes' })).toEqual({ sort: 'episodes' })
  })

  it('of a CSV has filters, sort and columns, and no page', () => {
    const address = csvAddress({ item: 'A & B', after: 'x', page: '2', sort: 'duration' }, [
      'item',
      'deepest',
    ])
    const query = Object.fromEntries(new URL(address, 'http://localhost').searchParams)
    expect(query).toEqual({
      item: 'A & B',
      order: 'as-posted',
      sort: 'duration',
      direction: 'desc',
      columns: 'item,deepest',
      bom: 'true',
    })
  })
})

describe('columns', () => {
  it('stand in one order, with those that name a row', () => {
    expect(readColumns('cause,since,cause')).toEqual(['item', 'place', 'since', 'cause'])
    expect(readColumns('nonsense')).toBeNull()
    expect(readColumns(undefined)).toBeNull()
  })

  it('are named in the address where they are not the usual ones', () => {
    expect(writeColumns(USUAL_COLUMNS.toReversed())).toBeUndefined()
    expect(writeColumns(['since', 'item', 'place'])).toBe('item,place,since')
  })

  it('have names in a CSV', () => {
    expect(csvColumns(['item', 'deepest'])).toEqual(['item', 'item_name', 'deepest'])
  })
})
