/**
 * One slug, five places: a cause has its code, its folder, its words, its page and its fixture, and none is without.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CAUSES, priorOf } from '../src/core/causes/causes.ts'
import { CAUSE_CODES, EPISODE_CLASSES } from '../src/core/codes.ts'
import { words } from '../src/messages/index.ts'
import { root } from './support/sources.ts'

const codes = [...CAUSE_CODES].sort()
const causes = join(root, 'src/core/causes')
/** Folders of the causes' street that are no cause. */
const SHARED = ['around']

describe('one slug, five places', () => {
  it.each(codes)('%s has its cause, its evidence and its prior in its folder', (slug) => {
    for (const part of ['cause.ts', 'evidence.ts', 'prior.ts'])
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

  it.each(EPISODE_CLASSES)('the priors of all causes are shares of the %s episodes', (kind) => {
    expect(CAUSE_CODES.reduce((sum, code) => sum + priorOf(code, kind), 0)).toBeCloseTo(1)
  })
})
