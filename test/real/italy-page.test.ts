/** The page on the Italian history says what the files say: its ten negatives are the audit's, and ITA is a sum. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { audit } from '../../src/app/audit/audit.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../src/core/audit/audit-result.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = join(ROOT, 'demo', 'italy-vaccines')
const PAGE = readFileSync(join(ROOT, 'docs', 'italy.md'), 'utf8')
const numberIn = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''))

let result: AuditResult
beforeAll(async () => {
  const paths = ['administrations.csv.gz', 'deliveries.csv.gz'].map((name) => join(FOLDER, name))
  result = await audit(fileReader, { paths, mapping: join(FOLDER, 'by-area.json') })
}, 60_000)

it('the ten of its table are the ten deepest of the audit, ITA once', () => {
  const told = [...PAGE.matchAll(/^\| +\d+ \| (\w+) +\| (\S+) \| +(−[\d,]+) \| (as \w+)/gm)].map(
    ([, place, since, depth, order]) => [place, since, numberIn(depth!), order!.replace(' ', '-')],
  )
  const deepest = result.episodes
    .filter(({ location, order }) => location !== 'ITA' || order === 'as-posted')
    .map(({ location, startedAt, deepest, order }) => [
      location,
      startedAt.slice(0, 10),
      Number(deepest),
      order,
    ])
    .sort((one, other) => Number(one[2]) - Number(other[2]))
  expect(told).toHaveLength(10)
  expect(told).toEqual(deepest.slice(0, 10))
})

it('what is counted in the system is what it says', () => {
  const counted = result.episodes.filter(
    ({ order, unreadRows, location }) =>
      order === 'as-posted' && unreadRows.length === 0 && location !== 'ITA',
  )
  const posted = new Map(counted.map(({ location, deepest }) => [location, Number(deepest)]))
  expect(posted.get('PAB')).toBeDefined()
  expect(counted.map(({ deepest }) => Number(deepest))).toEqual(expect.arrayContaining([-2565, -1885]))
  const shelf = result.episodes.filter(({ order, ambiguity, unreadRows }) => {
    return order === 'as-happened' && ambiguity === null && unreadRows.length === 0
  })
  expect(Math.min(...shelf.map(({ deepest }) => Number(deepest)))).toBe(-4997)
  const kept = result.episodes.filter(({ unreadRows }) => unreadRows.length === 0)
  expect([kept.length, kept.filter(({ class: kind }) => kind === 'ambiguous').length]).toEqual([66, 54])
})

it('ITA is the sum of all other areas after each publication, and was never delivered to', () => {
  const rows = (name: string) =>
    gunzipSync(readFileSync(join(FOLDER, name)))
      .toString()
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  expect(rows('deliveries.csv.gz').filter(([area]) => area === 'ITA')).toEqual([])
  let [italy, others] = [0, 0]
  const apart: string[] = []
  const byPublication = Map.groupBy(rows('administrations.csv.gz'), ([, , , , recordedAt]) => recordedAt!)
  const until = [...byPublication].filter(([recordedAt]) => recordedAt < '2021-01-29T10').sort()
  for (const [recordedAt, changes] of until) {
    for (const [area, , change] of changes)
      if (area === 'ITA') italy += Number(change)
      else others += Number(change)
    if (italy !== others) apart.push(recordedAt)
  }
  expect([until.length, italy, apart]).toEqual([86, 1_713_362, []])
})
