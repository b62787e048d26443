// Writes docs/layouts.md from the layouts: `node scripts/layouts-page.mjs`.
import { writeFileSync } from 'node:fs'
import { layoutsPage } from '../src/cli/intake/layouts-page.ts'

writeFileSync(new URL('../docs/layouts.md', import.meta.url), layoutsPage())
