import { expect, it } from 'vitest'
import { isLoopback, ownHosts } from './hosts.ts'

const hosts = ownHosts(['stock.example.com', 'https://safe.example.com', 'odd.example.com:8443', '10.0.0.7'])!

it.each([
  ['localhost', ['http']],
  ['LOCALHOST:7411', ['http']],
  ['127.0.0.1:7411', ['http']],
  ['127.9.9.9', ['http']],
  ['[::1]:7411', ['http']],
  ['stock.example.com', ['https', 'http']],
  ['Stock.Example.com:7411', ['https', 'http']],
  ['safe.example.com', ['https']],
  ['odd.example.com:8443', ['https', 'http']],
  ['10.0.0.7:7411', ['https', 'http']],
])('%s is ours', (host, schemes) => {
  expect(hosts.find(host)).toMatchObject({ schemes })
})

it.each([
  undefined,
  '',
  'evil.example',
  'stock.example.com.evil.example',
  'evil-stock.example.com',
  'odd.example.com',
  'odd.example.com:8444',
  'localhost.evil.example',
  'localhost@evil.example',
  '127.0.0.1.evil.example',
  '[::2]',
  'stock.example.com:7411:1',
  'stock.example.com/',
])('%s is not', (host) => {
  expect(hosts.find(host)).toBeNull()
})

it('cannot read what is no name', () => {
  for (const odd of ['stock example', 'ftp://stock.example.com', 'https://', 'https://a/b', '*'])
    expect(ownHosts([odd]), odd).toBeNull()
})

it('tells the loopback from other names of ours', () => {
  expect([isLoopback('localhost:80'), isLoopback('stock.example.com'), isLoopback(undefined)]).toEqual([
    true,
    false,
    false,
  ])
})
