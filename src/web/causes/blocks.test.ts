import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CAUSE_CODES } from '../../core/codes.ts'
import { blocksOf, inlineOf } from './blocks.ts'

const folder = new URL('../../../docs/causes/', import.meta.url)

it('every cause has a page, and every page is read whole', () => {
  expect(readdirSync(folder).sort()).toEqual(CAUSE_CODES.map((code) => `${code}.md`).sort())
  for (const code of CAUSE_CODES) {
    const blocks = blocksOf(readFileSync(new URL(`${code}.md`, folder), 'utf8'))
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
    expect(blocks.some((block) => block.kind === 'heading' && block.text === 'What to do')).toBe(true)
    const texts = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : block.kind === 'list' ? block.items : [block.text],
    )
    // No mark is left over, and nothing is said to engineers.
    const words = texts.flatMap(inlineOf).flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    expect(words.filter((text) => /^#|\||\]\(|\.ts\b|\*\*/.test(text))).toEqual([])
  }
})

it('links to causes are told apart from code and text', () => {
  expect(inlineOf('see `lagMs` and [late](late-posting.md), [not](../x.md)')).toEqual([
    { kind: 'text', text: 'see ' },
    { kind: 'code', text: 'lagMs' },
    { kind: 'text', text: ' and ' },
    { kind: 'cause', text: 'late', code: 'late-posting' },
    { kind: 'text', text: ', ' },
    { kind: 'text', text: 'not' },
  ])
})
