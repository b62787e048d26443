/**
 * `npm run check`: prints the measures of the house. `--root DIR` measures another checkout. Instead of the measures,
 * `--faults` lists what test/house finds, `--missing` the exported functions without a doc comment, `--spreads` the
 * spread literals, `--any` where the code steps around the types, `--streets` the street table that the code has.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DOCUMENTED_FLOORS } from './faults/habits.ts'
import { FAULTS } from './faults.ts'
import { floorOf, habitsOf, undocumentedOf } from './measures.ts'
import { streetTableText } from './print/street-table-text.ts'
import { summary } from './print/summary.ts'
import { readHouse } from './read-house.ts'
import type { House } from './source.ts'

const LISTS: Readonly<Record<string, (house: House) => string[]>> = {
  faults: (house) => Object.values(FAULTS).flatMap((find) => find(house)),
  missing: ({ files }) =>
    undocumentedOf(files.filter(({ path }) => DOCUMENTED_FLOORS.includes(floorOf(path)))).map(
      ({ path, line, name }) => `${path}:${line} ${name}`,
    ),
  spreads: ({ files, tests }) =>
    habitsOf([...files, ...tests], ['spread']).map(({ path, line }) => `${path}:${line}`),
  any: ({ files }) =>
    habitsOf(files, ['any', 'as any', 'as never', 'non-null']).map(
      ({ path, line, kind }) => `${path}:${line} ${kind}`,
    ),
  streets: streetTableText,
}

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: join(import.meta.dirname, '..', '..') },
    faults: { type: 'boolean' },
    missing: { type: 'boolean' },
    spreads: { type: 'boolean' },
    any: { type: 'boolean' },
    streets: { type: 'boolean' },
  },
})
const house = readHouse(values.root)
const asked = Object.entries(LISTS).filter(([name]) => values[name as keyof typeof values])
const lines = asked.length === 0 ? summary(house) : asked.flatMap(([, list]) => list(house))
if (lines.length > 0) console.log(lines.join('\n'))
