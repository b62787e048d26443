/**
 * Which of the encodings from before UTF-8 some bytes are in. Nothing in the file says it, and most bytes mean
 * something in each of them, so they are read in each, and judged by what comes out:
 *
 * - the share of characters that one language has (a Czech header read as Western has ø beside í, and no language has
 *   both; capitals within words and other scripts beside Latin letters are none of a language either);
 * - the words of stock exports that come out. Each counts as a fifth of all characters.
 *
 * Windows-1252 is taken where no other is better.
 */
import { decoderOf } from './decoders.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { commonPairs } from './two-bytes.ts'

/** By how common they are: the first of equals is taken. */
const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['german', 'french', 'spanish', 'portuguese', 'italian', 'nordic', 'icelandic'],
  'windows-1250': ['polish', 'czech', 'hungarian', 'romanian', 'south slavic'],
  'iso-8859-2': ['polish', 'czech', 'hungarian', 'romanian', 'south slavic'],
  'windows-1251': ['russian'],
  'koi8-r': ['russian'],
  'windows-1254': ['turkish'],
  'windows-1253': ['greek'],
  shift_jis: ['japanese'],
  'euc-kr': ['korean'],
  gb18030: ['simplified chinese'],
  big5: ['traditional chinese'],
  macintosh: ['german', 'french', 'spanish', 'portuguese', 'italian', 'nordic'],
  cp850: ['german', 'french', 'spanish', 'portuguese', 'italian', 'nordic'],
  ibm866: ['russian'],
}

/** Encodings of programs that are gone, and what share counts of what could be a rare one or another. */
const OLD: readonly string[] = ['macintosh', 'cp850', 'ibm866']
const RARE_WEIGHT = 0.8
const WORD_WEIGHT = 0.2
const WORDS_COUNTED_MAX = 5
/** What another encoding has to be better by than Windows-1252: less is chance. */
const MARGIN = 0.1
/** Marks that any language has. */
const MARKS = '€£§©®°±²³µ·½¼¾×«»–—‘’‚“”„†•…‰™\u00a0№´¨'

/**
 * The encoding of a sample of lines that hold bytes beyond ASCII.
 *
 * @example legacyEncoding(Buffer.from('M\xfcnchen', 'latin1')) // 'windows-1252'
 */
export function legacyEncoding(sample: Buffer): string {
  let best = 'windows-1252'
  let most = scoreOf(sample, best) + MARGIN
  for (const encoding of Object.keys(CANDIDATES)) {
    const score = scoreOf(sample, encoding)
    if (score > most) {
      best = encoding
      most = score
    }
  }
  return best
}

function scoreOf(sample: Buffer, encoding: string): number {
  const text = decoderOf(encoding)(sample, true)
  const languages = CANDIDATES[encoding].map((name) => LANGUAGES[name])
  const share = commonPairs(sample, encoding) ?? Math.max(...languages.map((each) => shareOf(text, each)))
  const words = Math.max(...languages.map((each) => wordsOf(text, each)))
  return share * (OLD.includes(encoding) ? RARE_WEIGHT : 1) + words * WORD_WEIGHT
}

/** The share of characters beyond ASCII that a language has where it has them. */
function shareOf(text: string, { letters, rare }: Language): number {
  let all = 0
  let good = 0
  for (const _ of text.matchAll(/\P{ASCII}/gu)) all++
  for (const [word] of text.matchAll(/[\p{L}\p{M}]*\P{ASCII}[\p{L}\p{M}]*/gu))
    for (const [at, char] of [...word].entries())
      if (char > '\x7f' && (MARKS.includes(char) || (letters.includes(char) && fits(word, at)))) good++
  return all === 0 ? 0 : (good / all) * (rare === true ? RARE_WEIGHT : 1)
}

/** Whether a letter stands as letters do: no capital behind a small one, no other script beside Latin. */
function fits(word: string, at: number): boolean {
  const before = word[at - 1] ?? ''
  const char = word[at]
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(char)) return false
  const beside = before + (word[at + 1] ?? '')
  return !(/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(char) && /[a-zA-Z]/.test(beside))
}

/** How many known words of a language stand in a text; more than some say no more. */
function wordsOf(text: string, { letters, words }: Language): number {
  const lower = text.toLowerCase()
  const tokens = letters !== '' ? new Set(lower.match(/\p{L}+/gu)) : null
  const found = words.filter((word) => (tokens === null ? lower.includes(word) : tokens.has(word)))
  return Math.min(WORDS_COUNTED_MAX, found.length)
}
