/** One slug, five places: a cause has its code, its file, its words, its page and its fixture, and none is without. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CAUSE_PRIORS } from '../src/core/causes/priors.ts'
import { CAUSE_CODES } from '../src/core/codes.ts'
import { words } from '../src/messages/index.ts'
import { root } from './support/sources.ts'

const codes = [...CAUSE_CODES].sort()

describe('one slug, five places', () => {
  it.each(codes)('%s has its file', (slug) => {
    expect(existsSync(join(root, 'src/core/causes', `${slug}.ts`))).toBe(true)
  })

  it('words, pages, fixtures and priors are those of the codes, both ways', () => {
    expect(Object.keys(words().causes).sort()).toEqual(codes)
    expect(
      readdirSync(join(root, 'docs/causes'))
        .map((page) => basename(page, '.md'))
        .sort(),
    ).toEqual(codes)
    expect(readdirSync(join(root, 'test/fixtures/causes')).sort()).toEqual(codes)
    for (const priors of Object.values(CAUSE_PRIORS)) {
      expect(Object.keys(priors).sort()).toEqual(codes)
      expect(Object.values(priors).reduce((sum, prior) => sum + prior, 0)).toBeCloseTo(1)
    }
  })
})
