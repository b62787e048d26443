/** Mappings kept for files that come again, and those that are edited as text. */
import { describe, expect, it } from 'vitest'
import { fitted } from './mapping-files.ts'
import { mappingIn } from './mapping-in.ts'

describe('a mapping and its files', () => {
  const entry = { match: 'in-2026-01.csv', columns: { item: 'a' } }
  const one = { files: [entry] }

  it('is fitted to other names where it is clear how', () => {
    expect(fitted(one, ['other.csv']).files[0]?.match).toBe('*')
    expect(fitted(one, ['IN-2026-01.csv'])).toBe(one)
    const two = { files: [entry, { match: 'out.csv', columns: {} }] }
    expect(fitted(two, ['new.csv', 'out.csv']).files.map(({ match }) => match)).toEqual([
      'new.csv',
      'out.csv',
    ])
  })
})

describe('a mapping as text', () => {
  it('is taken where it is one; the server checks the rest', () => {
    expect(mappingIn('{"files":[{"match":"*","columns":{"item":"a"}}]}')).toEqual({
      mapping: { files: [{ match: '*', columns: { item: 'a' } }] },
    })
  })

  it.each([
    ['{"files":[', /^This is not valid JSON: /],
    ['[]', /^A mapping is an object/],
    ['{"files":{}}', /^A mapping is an object/],
    ['null', /^A mapping is an object/],
  ])('%s is told to be none', (text, fault) => {
    expect(mappingIn(text)).toEqual({ fault: expect.stringMatching(fault) })
  })
})
