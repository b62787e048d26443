import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSE, MORE, OPEN, TEXT, XmlScanner } from './xml-scanner.ts'

const NAMES = ['row', 'c', 'v']

/** The tokens of a document that comes in these pieces, as texts. */
function tokensOf(pieces: readonly Buffer[]): string[] {
  const scanner = new XmlScanner(NAMES)
  const found: string[] = []
  const take = () => {
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      const name = NAMES[scanner.tag] ?? '?'
      if (token === TEXT) found.push(`"${scanner.text()}"`)
      else if (token === OPEN) found.push(`<${name} ${JSON.stringify(scanner.attributes())}>`)
      else if (token === CLOSE) found.push(`</${name}>`)
    }
  }
  for (const piece of pieces) {
    scanner.feed(piece)
    take()
  }
  scanner.end()
  take()
  return found
}

describe('a scanner of XML', () => {
  it('gives opens, closes and texts, prefixes aside', () => {
    const xml = `<?xml version="1.0"?><!-- <v> --><x:row r = '1' a:b="x > y &amp; z"><c/>ä&lt;&#x41;&#66;<![CDATA[<&amp;>]]></x:row >`
    expect(tokensOf([Buffer.from(xml)])).toEqual([
      '<row {"r":"1","b":"x > y & z"}>',
      '<c {}>',
      '</c>',
      '"ä<AB"',
      '"<&amp;>"',
      '</row>',
    ])
  })

  it('gives the same however the bytes are cut', () => {
    const xml = Buffer.from(
      `<?xml version="1.0"?><row r="1"><!-- - -- --><c r="A1" t='s'><v>12</v></c><c/><v> ü€😀 &amp;&#10; </v><![CDATA[ ]] ]]></row>`,
    )
    const whole = tokensOf([xml])
    const cuts = fc.array(fc.nat(xml.length), { maxLength: 12 })
    fc.assert(
      fc.property(cuts, (places) => {
        const at = [0, ...places.toSorted((one, other) => one - other), xml.length]
        expect(tokensOf(at.slice(1).map((end, index) => xml.subarray(at[index], end)))).toEqual(whole)
      }),
    )
  })

  it.each(['<row', '<row a="', '</row', '<row>', '<row><c/>', '<row>text', '<!-- ', '<![CDATA[ x', '<!'])(
    'fails at the end within %s',
    (xml) => {
      expect(() => tokensOf([Buffer.from(xml)])).toThrow('it ends within a tag')
    },
  )

  it.each([
    ['12', 12],
    [' 7\n', 7],
    ['', -1],
    ['-1', -1],
    ['1.5', -1],
    ['1234567890123456', -1],
  ])('reads %j as the whole number %i', (text, number) => {
    const scanner = new XmlScanner(NAMES)
    scanner.feed(Buffer.from(`${text}<v/>`))
    if (text !== '') scanner.next()
    expect(scanner.wholeNumber()).toBe(number)
  })
})
