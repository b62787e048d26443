/**
 * `npm run accuracy -- --only causes`: how often the cause of a negative is named right. Two worlds that share no code
 * with the program are struck with known faults, audited, and what is said is held against the labels. Only a run
 * without options below is written to docs/accuracy.md.
 *
 *   --seeds 1..3              other worlds than those of the page; 1..20 are for trying
 *   --world irregular         one world
 *   --settings context,none   some settings
 *   --faults oversold,...     kinds of faults of the first study, or `all`
 *   --studies single,pairs    some studies; see `studies/index.ts`
 *   --misses                  every fault whose cause does not stand first, and what does
 *   --dump FILE               everything that was said, as JSON
 *   --files FOLDER            keeps the files of every world there
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { irregular } from '../../../test/worlds/irregular/irregular.ts'
import { regular } from '../../../test/worlds/regular/regular.ts'
import { FAULT_CODES, type FaultCode, MAIN_FAULTS, OTHER_FAULTS } from '../../../test/worlds/world.ts'
import { today, writeSection } from '../write-section.ts'
import { firstCode, type Judged } from './judged.ts'
import { SETTINGS, type SettingName } from './settings.ts'
import { type Run, STUDIES } from './studies/index.ts'

/** Seeds that neither tests nor trials use. */
const PRINTED = '101..106'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seeds: { type: 'string' },
    world: { type: 'string' },
    settings: { type: 'string' },
    faults: { type: 'string' },
    studies: { type: 'string' },
    misses: { type: 'boolean', default: false },
    dump: { type: 'string' },
    files: { type: 'string' },
  },
})
const said: Judged[] = []
const seeds = values.seeds ?? PRINTED
const narrowed = [values.seeds, values.world, values.settings, values.faults, values.studies]
const run: Run = {
  makers: chosen(values.world, [regular, irregular], ({ name }) => name),
  settings: chosen(values.settings, Object.keys(SETTINGS) as SettingName[], (name) => name),
  seeds: seedsOf(seeds),
  faults: faultsOf(values.faults),
  files: values.files ?? null,
  printed: narrowed.every((value) => value === undefined),
  hear(judged) {
    said.push(...judged)
    if (values.misses) judged.filter((one) => firstCode(one) !== one.label.code).forEach(tellMiss)
  },
}
const parts: string[] = []
for (const { title, study, seeds: part } of chosen(values.studies, STUDIES, ({ name }) => name)) {
  const own = { ...run, seeds: run.seeds.slice(0, Math.ceil(run.seeds.length * part)) }
  const text = `### ${title}\n\n${await study(own)}`
  console.log(`${text}\n`)
  parts.push(text)
}
if (values.dump !== undefined) writeFileSync(values.dump, JSON.stringify(said, null, 1))
if (run.printed)
  writeSection(
    'causes',
    [
      `${today()}. Seeds ${seeds.replace('..', ' to ')}; the studies behind the first take the first half of them.`,
      ...parts,
    ].join('\n\n'),
  )

/** Those named in a list with commas, or all. */
function chosen<One>(text: string | undefined, all: readonly One[], nameOf: (one: One) => string): One[] {
  if (text === undefined) return [...all]
  return text.split(',').map((name) => {
    const found = all.find((one) => nameOf(one) === name)
    if (found === undefined) throw new Error(`There is no ${name}; there is ${all.map(nameOf).join(', ')}.`)
    return found
  })
}

function seedsOf(text: string): number[] {
  const [first, last = first] = text.split('..').map(Number)
  if (!(last >= first)) throw new Error('--seeds takes 5 or 1..3')
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function faultsOf(text: string | undefined): readonly FaultCode[] {
  if (text === undefined) return MAIN_FAULTS
  return text === 'all' ? [...MAIN_FAULTS, ...OTHER_FAULTS] : chosen(text, FAULT_CODES, (code) => code)
}

function tellMiss({ world, setting, seed, label, episode, causes }: Judged): void {
  const [{ item, location }] = label.books
  const first = causes
    .slice(0, 3)
    .map(({ code, probability, movements }) => `${code} ${probability} [${movements.slice(0, 3)}]`)
  console.log(
    `${world} ${setting} ${seed} ${label.id} ${label.code} ${item} ${location} ${label.at} by ${label.quantity}` +
      ` [${label.movements.slice(0, 3)}]: ${episode === null ? 'no negative found' : first.join(', ')}`,
  )
}
