/**
 * Whether a name can be told by reading it. Marks that are not seen, letters of two scripts in one word, and letters of
 * scripts that are in no common use any more (as recommended by UTS #39) make two names that are one to the eye.
 */

/** Why a name is not one. */
export type NameFault = 'empty' | 'too-long' | 'blanks' | 'unseen' | 'scripts'

/** Each may stand alone in a word. */
const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Thaana',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Georgian',
  'Ethiopic',
  'Khmer',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Han',
]
/** These are written in one word with Latin. */
const WITH_LATIN = ['Latin', 'Hangul', 'Hiragana', 'Katakana', 'Bopomofo', 'Han']

const ONE_SCRIPT = [...SCRIPTS.map((script) => [script]), WITH_LATIN].map(
  (scripts) => new RegExp(`^[${classOf([...scripts, 'Common', 'Inherited'])}]*$`, 'u'),
)
const UNSEEN =
  /[\p{Control}\p{Format}\p{Surrogate}\p{Private_Use}\p{Unassigned}\p{Default_Ignorable_Code_Point}\u2800]/u
/** Joiners shape letters of these, and are seen in them. */
const SHAPING = [
  'Arabic',
  'Devanagari',
  'Bengali',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Khmer',
]
/** Joiners, and selectors of a picture, where they are seen. */
const SHAPED = new RegExp(
  `(?<=[${classOf(SHAPING)}])[\\u200c\\u200d]|` +
    '(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=\\p{Extended_Pictographic})|' +
    '(?<=\\p{Extended_Pictographic})\\ufe0f',
  'gu',
)
/** A mark that belongs to no letter, or more of them than any script stacks. */
const LOOSE_MARKS = /(?:^|\p{Separator})\p{Mark}|\p{Mark}{5}/u
/** One blank stands between words, plain or of a width of its own; none at the ends. */
const BLANKS = /^\p{Separator}|\p{Separator}$|\p{Separator}{2}|[\p{Line_Separator}\p{Paragraph_Separator}]/u
const WORDS = /[\p{Letter}\p{Mark}\p{Number}]+/gu

/** What keeps a text from being a name of at most `max` characters; null for one that is. */
export function nameFault(name: string, max: number): NameFault | null {
  if (name === '') return 'empty'
  if ([...name].length > max) return 'too-long'
  if (holdsUnseen(name)) return 'unseen'
  if (BLANKS.test(name)) return 'blanks'
  if (LOOSE_MARKS.test(name)) return 'unseen'
  const words = name.match(WORDS) ?? []
  return words.every((word) => ONE_SCRIPT.some((script) => script.test(word))) ? null : 'scripts'
}

/** Whether a text holds marks that are not seen, so that it reads like one without them. */
export function holdsUnseen(text: string): boolean {
  return UNSEEN.test(text.replace(SHAPED, ''))
}

/** A text without what keeps it from being a name, as far as that goes: for names that others give. */
export function madeReadable(text: string, max: number): string {
  const plain = text
    .normalize('NFC')
    .slice(0, max * 4)
    .replace(new RegExp(`(${SHAPED.source})|${UNSEEN.source}`, 'gu'), (_, joiner) => joiner ?? ' ')
    .replace(/\p{Separator}+/gu, ' ')
    .trim()
  return [...plain].slice(0, max).join('').trim()
}

function classOf(scripts: readonly string[]): string {
  return scripts.map((script) => `\\p{Script=${script}}`).join('')
}
