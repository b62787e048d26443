import { expect, it } from 'vitest'
import { zoneOf } from './zone-of.ts'

const rome = { number: 1, name: 'main', zone: 'Europe/Rome' }
const chicago = { number: 12, name: 'west', zone: 'America/Chicago' }
const east = { number: 3, name: 'east', zone: 'Europe/Rome' }

it.each([
  ['no site yet', [], {}, 'UTC'],
  ['one site', [rome], {}, 'Europe/Rome'],
  ['sites that share a zone', [rome, east], {}, 'Europe/Rome'],
  ['sites of several zones', [rome, chicago], {}, 'UTC'],
  ['a page about one of several', [rome, chicago], { site: 'west' }, 'America/Chicago'],
  ['a book, by what its id begins with', [rome, chicago], { bookId: '12-7' }, 'America/Chicago'],
  ['a site that is not there', [rome, chicago], { site: 'gone', bookId: 'x' }, 'UTC'],
])('%s', (_, sites, about, zone) => {
  expect(zoneOf(sites, about)).toBe(zone)
})
