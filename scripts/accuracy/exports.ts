/**
 * `npm run accuracy -- --only exports`: how often a bare audit reads an export right. Every layout of `test/exports`
 * writes random histories as its system does; the audit of each is held against that of the canonical file.
 *
 *   --seeds 5         histories of each layout
 *   --layout sap      layouts whose slug contains this; nothing is then written to docs/accuracy.md
 *   --files FOLDER    keeps the files and their canonical ones there
 *   --verbose         every case that is not right, and why
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bareAudit } from '../../test/exports/bare-audit.ts'
import { judgeCase } from '../../test/exports/cases.ts'
import type { Judgement } from '../../test/exports/judge.ts'
import { LAYOUTS } from '../../test/exports/layouts.ts'
import { VARIANTS, type Variant } from '../../test/exports/variants.ts'
import { today, writeSection } from './write-section.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seeds: { type: 'string', default: '5' },
    layout: { type: 'string' },
    files: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const seeds = Number(values.seeds)
const folder = values.files ?? mkdtempSync(join(tmpdir(), 'plimsoll-accuracy-'))
if (values.files === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
else mkdirSync(folder, { recursive: true })
const layouts = LAYOUTS.filter(({ slug }) => slug.includes(values.layout ?? ''))
const plain = await tallies(
  layouts.map(({ slug }) => slug),
  (slug, seed) => judged(slug, seed, null),
)
const variants = await tallies(VARIANTS, hostile)
const section = `${table('layout', plain, true)}\n\n${table('hostile variant', variants, false)}\n`
console.log(section)
if (values.layout === undefined)
  writeSection(
    'exports',
    `${today()}. Layouts: ${layouts.length}, histories of each: ${seeds}.\n\n${section}`,
  )

type Verdict = Judgement['verdict']
type Tally = Record<Verdict, number>

async function tallies<Name extends string>(
  names: readonly Name[],
  judgeOne: (name: Name, seed: number) => Promise<readonly Judgement[]>,
): Promise<Map<Name, Tally>> {
  const all = new Map<Name, Tally>()
  for (const name of names) {
    const tally: Tally = { right: 0, asked: 0, 'asked-in-vain': 0, refused: 0, 'silently-wrong': 0 }
    for (let seed = 1; seed <= seeds; seed += 1)
      for (const { verdict } of await judgeOne(name, seed)) tally[verdict] += 1
    all.set(name, tally)
  }
  return all
}

/** A variant of all layouts. */
async function hostile(variant: Variant, seed: number): Promise<Judgement[]> {
  const all: Judgement[] = []
  for (const { slug } of layouts) all.push(...(await judged(slug, seed, variant)))
  return all
}

async function judged(slug: string, seed: number, variant: Variant | null): Promise<Judgement[]> {
  const layout = layouts.find((one) => one.slug === slug)!
  const judgement = await judgeCase(bareAudit, folder, layout, seed, variant)
  if (judgement === null) return []
  if (values.verbose && judgement.verdict !== 'right')
    console.log([slug, seed, variant ?? '', JSON.stringify(judgement)].join(' '))
  return [judgement]
}

function table(name: string, all: ReadonlyMap<string, Tally>, goals: boolean): string {
  const sum: Tally = { right: 0, asked: 0, 'asked-in-vain': 0, refused: 0, 'silently-wrong': 0 }
  for (const tally of all.values())
    for (const verdict of Object.keys(sum) as Verdict[]) sum[verdict] += tally[verdict]
  const lines = [...all].map(([slug, tally]) => line(slug, tally))
  const goal = goals ? ['| goal | ≥ 95 % | ≤ 5 % | 0 | 0 | 0 |'] : []
  const titles = ['right', 'asked', 'asked in vain', 'refused', 'silently wrong']
  const head = `| ${[name, ...titles].join(' | ')} |\n| --- |${' --: |'.repeat(titles.length)}`
  return [head, ...lines, line('**all**', sum), ...goal].join('\n')
}

function line(name: string, tally: Tally): string {
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0)
  const share = (count: number) => (count === 0 ? '' : `${((count / total) * 100).toFixed(1)} %`)
  return `| ${[name, ...Object.values(tally).map(share)].join(' | ')} |`
}
