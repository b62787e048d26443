/**
 * One vocabulary for everybody who reads and no developer: pages, terminal, reports, errors, user docs.
 *
 * Code, API and files keep words of their own; the glossary of CONTRIBUTING maps them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { words } from '../src/messages/index.ts'
import { root, sources } from './support/sources.ts'

/** Words that are not ours for readers, and the ones that are. A slug such as `as-posted` is no word. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])books?(?![\w-])/i, 'stock card'],
  [/(?<![\w-])episodes?(?![\w-])/i, 'negative'],
  [/(?<![\w-])as posted(?![\w-])/i, 'in the system'],
  [/(?<![\w-])as (it )?happened(?![\w-])/i, 'on the shelf'],
  [/(?<![\w-])in (either|both) orders?(?![\w-])/i, 'in the system or on the shelf'],
  [/(?<![\w-])park(s|ed|ing)?(?![\w-])/i, 'on hold'],
  [/(?<![\w-])structural(?![\w-])/i, 'wrong or missing posting'],
  [/(?<![\w-])ambiguous(?![\w-])/i, "can't tell yet"],
  [/\b(mere|only|is|are) timing\b|^timing$/i, 'late paperwork'],
  [/(?<![\w-])uncovered(?![\w-])/i, 'shipped short'],
  [/(?<![\w-])likeliest(?![\w-])/i, 'likely'],
  [/\bmay (come|came) in\b/i, 'can sign in'],
  [/\bno rule speaks\b/i, 'no rule applies'],
  [/\bsaid again\b/i, 'conflicting duplicate'],
  [/\b(dearest|heaviest) first\b/i, 'highest value first, largest first'],
  [/\bkeyed\b/i, 'entered'],
  [/\bis (taken|given) back\b|\btake (it|back)\b/i, 'reverse, release, undo: with its noun'],
  [/\b(ask|asking) for (one|an override)\b/i, 'request override'],
  [/\bwith its capitals\b|\basked for whole\b/i, 'use the exact name'],
  [/\bunit × day/i, 'unit-days'],
]
/** Idioms that pages do without. */
const IDIOMS: typeof BANNED = [
  [/\btold\b/i, 'say it plainly'],
  [/\bwhoever\b/i, 'the person who'],
  [/\b(it|they) may only rise\b/i, 'can only go up'],
]

type Node = Readonly<Record<string, unknown>>
/** What is no text: where it is imported from, what a property is called, a type. */
const NO_TEXT = new Set(['source', 'typeAnnotation', 'typeParameters', 'typeArguments', 'test'])

/** Every text of a source, with its line. */
function textsOf(path: string): [place: string, text: string][] {
  const source = readFileSync(join(root, path), 'utf8')
  const found: [string, string][] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      for (const part of node) visit(part)
      return
    }
    const { type, value, start } = node as Node
    const line = () => `${path}:${source.slice(0, Number(start)).split('\n').length}`
    if (type === 'Literal' && typeof value === 'string') found.push([line(), value])
    if (type === 'TemplateElement') found.push([line(), (value as { cooked: string }).cooked])
    if (String(type).startsWith('TS') && !['TSAsExpression', 'TSSatisfiesExpression'].includes(String(type)))
      return
    if (type === 'BinaryExpression' && String((node as Node).operator).endsWith('==')) return
    for (const [name, part] of Object.entries(node as Node)) {
      const isKey = (type === 'Property' && name === 'key') || NO_TEXT.has(name)
      if (!isKey) visit(part)
    }
  }
  visit(parseSync(path, source).program.body)
  return found
}

/** The prose of a page of documentation: no code, no part that is for engineers. */
function proseOf(path: string): [place: string, text: string][] {
  const text = readFileSync(join(root, path), 'utf8')
    .replace(/## For engineers[\s\S]*?(?=\n## |$)/g, '')
    .replace(/^```[\s\S]*?^```/gm, (code) => '\n'.repeat(code.split('\n').length - 1))
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
  return text.split('\n').map((line, index) => [`${path}:${index + 1}`, line])
}

const files = sources().filter((path) => !path.endsWith('.test.ts'))
const spoken = files.filter((path) => /^src\/messages\/(en|web\/en)\/.*\.ts$/.test(path))
/** Beside what is for programs: JSON, styles. */
const terminal = files.filter((path) => /^src\/cli\/(?!report\/(json|html-style)).*\.ts$/.test(path))
const docs = files.filter((path) => /^README\.md$|^docs\/(guard|access)\.md$|^docs\/causes\//.test(path))

function faults(texts: readonly [string, string][], banned = BANNED): string[] {
  return texts.flatMap(([place, text]) =>
    banned
      .filter(([pattern]) => pattern.test(text))
      .map(([, better]) => `${place} “${text.trim().slice(0, 90)}”: ${better}`),
  )
}

describe('the vocabulary', () => {
  it('is one in all that the messages say', () => {
    expect(spoken.length).toBeGreaterThan(40)
    expect(faults(spoken.flatMap(textsOf), [...BANNED, ...IDIOMS])).toEqual([])
  })

  it('is the same on a terminal, in its reports and its help', () => {
    expect(faults(terminal.flatMap(textsOf).filter(([, text]) => !/^[a-z]+[A-Z]?\w*$/.test(text)))).toEqual(
      [],
    )
    const nouns = terminal.flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/counted\([^)]*'(book|episode)/g)].map(() => path),
    )
    expect(nouns).toEqual([])
  })

  it('is the same in what users read about it', () => {
    expect(docs.length).toBeGreaterThan(6)
    expect(faults(docs.flatMap(proseOf))).toEqual([])
  })

  it('names classes and orders for a warehouse, and the glossary maps them', () => {
    const { classes, orders, guard } = words()
    const titles = [classes.timing, classes.structural, classes.ambiguous, classes.opening].map(
      ({ title }) => title,
    )
    expect(titles).toEqual([
      'Late paperwork',
      'Wrong or missing posting',
      "Can't tell yet",
      'Opening stock unknown',
    ])
    expect([orders['as-posted'].title, orders['as-happened'].title]).toEqual([
      'In the system',
      'On the shelf',
    ])
    expect(guard.holdStates.parked).toBe('On hold')
    const glossary = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').toLowerCase()
    for (const noun of ['stock card', 'negative', 'in the system', 'on the shelf', 'on hold', ...titles]) {
      expect(glossary, noun).toContain(noun.toLowerCase())
    }
  })
})
