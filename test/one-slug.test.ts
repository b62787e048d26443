/**
 * One slug, five places: a cause has its code, its folder, its words, its page and its fixture, and none is without.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CAUSES } from '../src/core/causes/causes.ts'
import { assumedPriors } from '../src/core/causes/explain.ts'
import { FACT_KINDS } from '../src/core/causes/fact-kinds.ts'
import { SIGN_CODES } from '../src/core/causes/sign-codes.ts'
import { CAUSE_CODES } from '../src/core/codes.ts'
import { historyOf } from '../src/core/history/history.ts'
import { words } from '../src/messages/index.ts'
import { plainMovement } from './support/plain-movement.ts'
import { root } from './support/sources.ts'

const codes = [...CAUSE_CODES].sort()
const causes = join(root, 'src/core/causes')
/** Folders of the causes' street that are no cause: what several causes use. */
const SHARED = ['around', 'coordinates', 'late', 'levels', 'missing', 'replay', 'slips', 'suspects', 'usual']

describe('one slug, five places', () => {
  it.each(codes)('%s has its cause and its evidence in its folder', (slug) => {
    for (const part of ['cause.ts', 'evidence.ts'])
      expect(existsSync(join(causes, slug, part)), part).toBe(true)
  })

  it('folders, words, pages and fixtures are those of the codes, both ways', () => {
    const folders = readdirSync(causes, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual([...codes, ...SHARED].sort())
    expect(Object.keys(words().causes).sort()).toEqual(codes)
    expect(
      readdirSync(join(root, 'docs/causes'))
        .map((page) => basename(page, '.md'))
        .sort(),
    ).toEqual(codes)
    expect(readdirSync(join(root, 'test/fixtures/causes')).sort()).toEqual(codes)
  })

  it('a cause answers to its code', () => {
    expect(Object.entries(CAUSES).map(([code, cause]) => [code, cause.code])).toEqual(
      CAUSE_CODES.map((code) => [code, code]),
    )
  })

  it('a cause lists its facts, and a sign has its words', () => {
    expect(Object.keys(FACT_KINDS).sort()).toEqual(codes)
    expect(Object.keys(words().signs).sort()).toEqual([...SIGN_CODES].sort())
  })

  it('the assumed priors of all causes are shares of the episodes, none of them nothing', () => {
    const shares = Object.values(assumedPriors({ history: historyOf([plainMovement({})]) }))
    expect(shares).toHaveLength(codes.length)
    expect(shares.every((share) => share > 0)).toBe(true)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })
})
