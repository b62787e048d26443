import { describe, expect, it } from 'vitest'
import type { Hit } from '../../api/search/schema.ts'
import { paletteGroups } from './choices.ts'
import { targetOf } from './targets.ts'

const nothing = { site: null, item: null, itemName: null, location: null, bookId: null, seq: null }
const hit = (over: Partial<Hit> & Pick<Hit, 'kind' | 'key'>): Hit => ({
  ...nothing,
  source: null,
  movementKind: null,
  ...over,
})
const item = hit({ kind: 'item', key: 'BOLT', itemName: 'Hex bolt' })
const run = () => {}
const pages = [
  { id: 'a', label: 'About this data', run },
  { id: 'b', label: 'Ledger', run },
]
const request = { hits: [], recent: [], pages, actions: [{ id: 'c', label: 'Print this page', run }] }
const labels = (over: Partial<Parameters<typeof paletteGroups>[0]>) =>
  paletteGroups({ ...request, text: '', ...over }).map(({ key, choices }) => [
    key,
    ...choices.map((one) => one.label),
  ])

describe('what is offered', () => {
  it('pages and parts of settings by several words, and by words that mean the same', () => {
    const found = (text: string) =>
      labels({
        text,
        actions: [],
        pages: [{ id: 'k', label: 'Settings: keys', also: 'api token', run }, ...pages],
      })
    expect(found('api key')).toEqual([['pages', 'Settings: keys']])
    expect(found('data about')).toEqual([['pages', 'About this data']])
    expect(found('api ledger')).toEqual([])
  })

  it('without a text: recent things, pages, things to do', () => {
    expect(labels({ recent: [item] })).toEqual([
      ['recent', 'BOLT'],
      ['pages', 'About this data', 'Ledger'],
      ['actions', 'Print this page'],
    ])
  })
  it('with a text: what begins a word with it, and what the server found', () => {
    expect(labels({ text: 'da', recent: [item] })).toEqual([['pages', 'About this data']])
    expect(labels({ text: 'page', hits: [item] })).toEqual([
      ['item', 'BOLT'],
      ['actions', 'Print this page'],
    ])
    expect(labels({ text: 'edger' })).toEqual([])
  })
})

it.each([
  [hit({ kind: 'item', key: 'A/B 100%' }), '/items/A%2FB%20100%25'],
  [hit({ kind: 'place', key: 'A/01', site: 'main' }), '/places/main/A%2F01'],
  [hit({ kind: 'document', key: 'PO 7&x=1' }), '/documents/PO%207%26x%3D1'],
  [hit({ kind: 'movement', key: 'm#1', site: 'main', seq: '5' }), '/movements/main/5'],
  [hit({ kind: 'episode', key: 'e1', bookId: '1-2' }), '/books/1-2?episode=e1'],
  [hit({ kind: 'book', key: '1-2', bookId: '1-2' }), '/books/1-2'],
])('%j leads to its page', (one, address) => {
  expect(targetOf(one)).toBe(address)
})
