/**
 * How a name looks, so that two that people cannot tell apart are found to be the same: whatever their case, their
 * script, marks that are not seen, and the kinds of one character that Unicode keeps apart.
 *
 * A name is looked at as it is written, in capitals and in small letters, for people write it in all three ways. What
 * looks like a Latin letter is taken for it, as in the list of confusables of Unicode (UTS #39), as far as scripts are
 * concerned that names may be written in (see readable.ts).
 */

const HYPHENS = /\p{Dash_Punctuation}|\u2212/gu
const QUOTES = /[\u0060\u00b4\u02b9-\u02bc\u02be\u02bf\u055a\u05f3\u2018-\u201b\u2032]/gu
const DOTS = /[\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u30fb]/gu
const BLANKS = /[\s\p{Separator}\u2800]+/gu
/** Marks that are not seen, and a dot that the letter has anyway. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}]|(?<=[ij])\u0307/gu

/** Letters beside the Latin ones they look like: capitals like capitals, small ones like small ones. */
const ALIKE: readonly (readonly [from: string, to: string])[] = [
  // One, capital I and small L; zero and O.
  ['I1|ǀ׀∣', 'llllll'],
  ['0', 'O'],
  // Latin letters of phonetics and of other alphabets.
  ['ıȷɑɡɩɪʙʜʟɴʀʏꞁǃ', 'ijagiibhlnryli'],
  ['ᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ', 'acdejkmoptuvwzfs'],
  // Cyrillic.
  ['АВЕЅІЈКМНОРСТУҮХԌԚԜӀЬ', 'ABESlJKMHOPCTYYXGQWlb'],
  ['авеѕіјкмнорстуүхԁһԛԝӏгпь', 'abesijkmhopctyyxdhqwlrnb'],
  ['З', '3'],
  // Greek.
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺϿ', 'ABEZHlKMNOPTYXCMC'],
  ['αγιικνορστυχωηϲϳς', 'ayiikvopotuxwncjo'],
  // Armenian.
  ['ՕՍՏԼ', 'OUSL'],
  ['օոսհյցզքլռ', 'onuhjgqpln'],
]

const LATIN = new Map(ALIKE.flatMap(([from, to]) => pairs([...from], [...to])))

/** The looks of a name: two names with one look in common can be taken for each other. */
export function looksOf(name: string): readonly string[] {
  const upper = name.toUpperCase()
  const small = upper.toLowerCase()
  return [
    `as written: ${seen(name).toLowerCase()}`,
    `in capitals: ${seen(upper)}`,
    `in small letters: ${seen(small).toLowerCase()}`,
  ]
}

/** Whether two names can be taken for each other. */
export function lookAlike(left: string, right: string): boolean {
  const looks = looksOf(left)
  return looksOf(right).some((look) => looks.includes(look))
}

function seen(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(HYPHENS, '-')
    .replace(QUOTES, "'")
    .replace(DOTS, '.')
    .replace(BLANKS, ' ')
    .trim()
    .replace(/\p{Decimal_Number}/gu, digit)
  return [...plain]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .replaceAll('rn', 'm')
}

/** The digits of every script are ten in a row. */
function digit(char: string): string {
  let value = 0
  for (let at = char.codePointAt(0)! - 1; value < 9; at--) {
    if (!/\p{Decimal_Number}/u.test(String.fromCodePoint(at))) break
    value++
  }
  return String(value)
}

function pairs(from: readonly string[], to: readonly string[]): [string, string][] {
  if (from.length !== to.length) throw new Error(`${from.join('')} and ${to.join('')} differ in length`)
  return from.map((letter, place) => [letter, to[place]!])
}
