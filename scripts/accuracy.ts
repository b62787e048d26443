/**
 * `npm run accuracy`: how often what is said of a file is right, on files whose truth is known. Each section is
 * written to its place in docs/accuracy.md; its options are those of its file.
 *
 *   --only exports    how exports are read: `accuracy/exports.ts`
 *   --only causes     which causes are named: `accuracy/causes/run.ts`
 */
import { parseArgs } from 'node:util'

const SECTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  exports: () => import('./accuracy/exports.ts'),
  causes: () => import('./accuracy/causes/run.ts'),
}

const { only } = parseArgs({ options: { only: { type: 'string' } }, strict: false }).values
const chosen = only === undefined ? Object.keys(SECTIONS) : [String(only)]
for (const name of chosen) {
  const open = SECTIONS[name]
  if (open === undefined) throw new Error(`--only takes ${Object.keys(SECTIONS).join(' or ')}`)
  await open()
}
