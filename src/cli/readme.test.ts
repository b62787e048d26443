/** The report that the README begins with is what its command writes, but for the lines that it leaves out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plimsoll } from '../../test/support/cli.ts'

const HISTORY = 'demo/italy-vaccines'

it('the first report of the README is written by the command above it', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const [, command = '', shown = ''] =
    /^```\n(npx plimsoll audit .+)\n```\n\n```\n([^`]+)```/m.exec(readme) ?? []
  expect(command).toBe(`npx plimsoll audit ${HISTORY}/*.csv.gz --map ${HISTORY}/by-area.json`)
  const files = ['administrations.csv.gz', 'deliveries.csv.gz'].map((name) => `${HISTORY}/${name}`)
  const { exit, out } = plimsoll(['audit', ...files, '--map', `${HISTORY}/by-area.json`])
  expect(exit).toBe(0)
  const written = out.split('\n')
  let place = 0
  for (const line of shown.split('\n').filter((one) => one !== '' && one.trim() !== '…')) {
    const found = written.indexOf(line, place)
    expect([line, found]).toEqual([line, expect.any(Number)])
    expect(found, line).toBeGreaterThanOrEqual(place)
    place = found + 1
  }
}, 60_000)
