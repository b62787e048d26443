import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { layoutsPage } from './layouts-page.ts'

it('docs/layouts.md is what `node scripts/layouts-page.mjs` writes', () => {
  const page = readFileSync(new URL('../../../docs/layouts.md', import.meta.url), 'utf8')
  expect(page).toBe(layoutsPage())
})
