/**
 * `npm run accuracy -- --only causes`: how often the cause of a negative is named right. Two worlds that share no code
 * with the program are struck with known faults, audited, and what is said is held against the labels.
 *
 *   --seeds 101..112          seeds of the worlds; others than these are for trying, and write nothing
 *   --world irregular         one world
 *   --settings context,none   some settings
 *   --faults all              all nineteen kinds; else the main ten; or kinds by name, with commas
 *   --misses                  every fault whose cause does not stand first, and what does
 *   --dump FILE               everything that was said, as JSON
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { irregular } from '../../../test/worlds/irregular/irregular.ts'
import { regular } from '../../../test/worlds/regular/regular.ts'
import { type FaultCode, MAIN_FAULTS, OTHER_FAULTS } from '../../../test/worlds/world.ts'
import { judgeWorld } from './judge-world.ts'
import { firstCode, type Judged } from './judged.ts'
import { SETTINGS, type SettingName } from './settings.ts'
import { headline } from './tables.ts'

const PRINTED = '101..112'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seeds: { type: 'string', default: PRINTED },
    world: { type: 'string' },
    settings: { type: 'string' },
    faults: { type: 'string' },
    misses: { type: 'boolean', default: false },
    dump: { type: 'string' },
  },
})
const makers = [regular, irregular].filter(({ name }) => values.world === undefined || name === values.world)
const settings = (values.settings?.split(',') ?? Object.keys(SETTINGS)) as SettingName[]
const faults = faultsOf(values.faults)
const judged: Judged[] = []

for (const maker of makers)
  for (const setting of settings)
    for (const seed of seedsOf(values.seeds)) {
      const one = await judgeWorld(maker, seed, setting, { faults })
      judged.push(...one.judged)
      if (values.misses) one.judged.filter((fault) => firstCode(fault) !== fault.label.code).forEach(tellMiss)
    }
console.log(headline(judged))
if (values.dump !== undefined) writeFileSync(values.dump, JSON.stringify(judged, null, 1))

function seedsOf(text: string): number[] {
  const [first, last = first] = text.split('..').map(Number)
  if (!(last >= first)) throw new Error('--seeds takes 5 or 101..112')
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function faultsOf(text: string | undefined): readonly FaultCode[] {
  if (text === undefined) return MAIN_FAULTS
  return text === 'all' ? [...MAIN_FAULTS, ...OTHER_FAULTS] : (text.split(',') as FaultCode[])
}

function tellMiss({ world, setting, seed, label, episode, causes }: Judged): void {
  const [{ item, location }] = label.books
  const said = causes
    .slice(0, 3)
    .map(({ code, probability, movements }) => `${code} ${probability} [${movements.slice(0, 3)}]`)
  console.log(
    `${world} ${setting} ${seed} ${label.id} ${label.code} ${item} ${location} ${label.at} by ${label.quantity}` +
      ` [${label.movements.slice(0, 3)}]: ${episode === null ? 'no negative found' : said.join(', ')}`,
  )
}
