/** Names that can be told apart by reading, and those that cannot. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAlike, looksOf } from './looks.ts'
import { madeReadable, nameFault } from './readable.ts'
import { isReserved } from './reserved.ts'

const MAX = 100

describe('a name looks like another', () => {
  it.each([
    ['Bob', 'BOB'],
    ['Straße', 'STRASSE'],
    ['u-operator', 'u-operator\u200b'],
    ['u-operator', 'u-operator\u202e'],
    ['u-operator', 'u-\u2060oper\u00adator\ufe0f'],
    ['u-operator', 'u-\u043eperator'],
    ['u-operator', 'u\u2010operator'],
    ['u-operator', 'ｕ－ｏｐｅｒａｔｏｒ'],
    ['u-operator', '𝓾-𝓸𝓹𝓮𝓻𝓪𝓽𝓸𝓻'],
    ['plimsoll', 'plimso11'],
    ['plimsoll', 'plirnsoll'],
    ['plimsoll', 'PlimsoII'],
    ['plimsoll', 'рӏімѕоӏӏ'],
    ['cop', 'сор'],
    ['NOY', 'ΝΟΥ'],
    ['vou', 'νου'],
    ['Nou', 'Νου'],
    ['Dock 10', 'Dock IO'],
    ['Dock 10', 'dock 1o'],
    ['Dock 7', 'Dock ٧'],
    ['O’Neil', "o'neil"],
    ['Ada  Moor', 'Ada\u00a0Moor'],
    ['Zoë', 'Zoe\u0308'],
    ['Иван', 'ИВАН'],
    ['ΣΑΣ', 'σας'],
    ['Işık', 'IŞIK'],
  ])('%j and %j', (left, right) => {
    expect(lookAlike(left, right)).toBe(true)
    expect(lookAlike(right, left)).toBe(true)
  })

  it.each([
    ['Ada', 'Eve'],
    ['José', 'Jose'],
    ['Ali', 'All'],
    ['Dock 1', 'Dock 2'],
    ['dock-1', 'dock 1'],
    ['Иван', 'Иваи'],
    ['王伟', '王伟伟'],
    ['Anna', 'Ana'],
  ])('and %j and %j do not', (left, right) => expect(lookAlike(left, right)).toBe(false))

  it('in whatever case it is written, and with whatever marks that are not seen', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    const unseen = fc.constantFrom('\u200b', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u{e0061}')
    fc.assert(
      fc.property(name, unseen, fc.nat(), (text, mark, at) => {
        const letters = [...text]
        const place = at % (letters.length + 1)
        const marked = [...letters.slice(0, place), mark, ...letters.slice(place)].join('')
        expect(lookAlike(text, marked)).toBe(true)
        expect(lookAlike(text, text.toUpperCase())).toBe(true)
        expect(looksOf(text)).toEqual(looksOf(text.normalize('NFD')))
        expect(nameFault(marked, MAX)).not.toBeNull()
      }),
    )
  })
})

describe('a name can be read', () => {
  it.each([
    'Ada',
    'u-operator',
    'Scanner 7 (dock)',
    'ada@example.com',
    'Zoë O’Neil-Müller',
    'Иван Петров',
    'Склад WMS-2',
    'Νίκος',
    '王伟',
    '田中 太郎',
    'ｱﾅスキャナー1',
    'علی\u200cرضا',
    'नेहा',
    'Nguyễn Thị',
    'Scanner 🚚',
    'Scanner 👩‍🚀 ⚠️',
  ])('%j', (name) => expect(nameFault(name, MAX)).toBeNull())

  it.each([
    ['', 'empty'],
    ['x'.repeat(101), 'too-long'],
    [' Ada', 'blanks'],
    ['Ada ', 'blanks'],
    ['Ada\u3000', 'blanks'],
    ['Ada  Moor', 'blanks'],
    ['Ada\u200b', 'unseen'],
    ['Ada\u200d', 'unseen'],
    ['Ada\ufe0f', 'unseen'],
    ['🚚\u200d', 'unseen'],
    ['🚚\u200dx', 'unseen'],
    ['\u202eadA', 'unseen'],
    ['a\u0007b', 'unseen'],
    ['\u0001', 'unseen'],
    ['\ud800', 'unseen'],
    ['\u3164', 'unseen'],
    ['\u2800', 'unseen'],
    ['\u0301a', 'unseen'],
    ['a\u0301\u0301\u0301\u0301\u0301', 'unseen'],
    ['u-\u043eperator', 'scripts'],
    ['Ᏼꭺꭰ', 'scripts'],
    ['ꓐꓳꓐ', 'scripts'],
  ] as const)('and %j cannot: %s', (name, fault) => expect(nameFault(name, MAX)).toBe(fault))

  it('once what is in the way is taken out, unless its scripts are', () => {
    expect(madeReadable(' Ada\u200b  \u202eMoor\n ', MAX)).toBe('Ada Moor')
    expect(madeReadable('x'.repeat(5_000), MAX)).toHaveLength(100)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const made = madeReadable(text, MAX)
        expect([null, 'scripts', 'empty', 'unseen']).toContain(nameFault(made, MAX))
        expect(madeReadable(made, MAX)).toBe(made)
      }),
    )
  })
})

it.each([
  'plimsoll',
  'Plimsoll',
  'PLIMSOLL',
  'plimsoll\u200b',
  'p1imsoll',
  'рӏіmsoll',
  'Demo',
  'demo',
  'DEM0',
  'ᴅᴇᴍᴏ',
])('nobody may go by %j', (name) => expect(isReserved(name)).toBe(true))

it.each(['Plimsoll Ltd', 'Demon', 'Ada'])('anybody may go by %j', (name) =>
  expect(isReserved(name)).toBe(false),
)
