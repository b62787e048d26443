import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plimsoll } from '../../test/support/cli.ts'

/** Eight leave before their ten are posted, two days late; then three more than there are. */
const MOVEMENTS = `id,item,quantity,location,occurred_at,recorded_at,kind
o1,BOLT,1,A/01,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,opening
s1,BOLT,-8,A/01,2026-01-02T09:00:00Z,2026-01-02T09:00:00Z,sale
r1,BOLT,10,A/01,2026-01-01T09:00:00Z,2026-01-03T09:00:00Z,receipt
s2,BOLT,-6,A/01,2026-01-04T09:00:00Z,2026-01-04T09:00:00Z,sale
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-back-test-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('movements.csv', MOVEMENTS)
  write('refuse.json', '{"rules": []}')
  write('allow.json', '{"rules": [], "otherwise": "allow"}')
  write('hold.json', '[{"scope": {"location": "A"}, "mode": "hold", "graceSeconds": 172800}]')
  write('mode.json', '{"rules": [{"scope": {}, "mode": "stop"}]}')
  write('depth.json', '[{"scope": {}, "mode": "refuse", "depth": "-1"}]')
  write('twice.json', '[{"scope": {}, "mode": "refuse"}, {"scope": {}, "mode": "allow"}]')
  write('other.json', '[{"scope": {"colour": "red"}, "mode": "refuse"}]')
  write('broken.json', '{"rules": [')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => plimsoll(['backtest', 'movements.csv', ...args], { cwd: folder })
const resultOf = (...args: string[]) => {
  const { exit, out } = run(...args, '--json', '-')
  expect(exit).toBe(0)
  return JSON.parse(out)
}

describe('plimsoll backtest', () => {
  it('says what refusing avoids, and what it stops that lay on the shelf', () => {
    const { exit, out, err } = run('--rules', 'refuse.json')
    expect([exit, err]).toEqual([0, ''])
    const text = out.replace(/\s+/g, ' ')
    expect(text).toContain('The draft avoids 2 of 2 negatives, and stops 1 movement: 8 units')
    expect(text).toContain('Movements tried again: 4.')
    expect(out).toMatch(/Stopped, stock was there +0 +8 units/)
    expect(out).toMatch(/s1: 8 units of BOLT at A\/01/)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('stops nothing with rules that allow all', () => {
    const { draft, asPosted } = resultOf('--rules', 'allow.json')
    expect([draft.stopped.movements, draft.negatives, asPosted.negatives]).toEqual([0, 2, 2])
  })

  it('lets wait what may wait, and shows what other grace times would do', () => {
    const result = resultOf('--rules', 'hold.json', '--today', 'refuse.json', '--grace', '0,12h,36h')
    expect(result.schema).toBe('plimsoll.backtest/1')
    expect(result.draft.held).toMatchObject({ movements: 2, released: 1, expired: 0, waiting: 1 })
    expect(result.today.stopped).toMatchObject({ movements: 1, refused: 1, units: [{ quantity: '8' }] })
    const frontier = result.frontier as { graceSeconds: number; held: { released: number } }[]
    expect(frontier.map((run) => [run.graceSeconds, run.held.released])).toEqual([
      [0, 0],
      [43_200, 0],
      [129_600, 1],
    ])
  })

  it('tries the movements of a period only', () => {
    const result = resultOf('--rules', 'refuse.json', '--from', '2026-01-03')
    expect([result.movements, result.draft.stopped.movements]).toEqual([2, 1])
    expect(result.examples.stopped[0].id).toBe('s2')
  })

  it('writes the result beside the report', () => {
    const { out } = run('--rules', 'refuse.json', '--json', 'result.json')
    expect(out).toContain('JSON: result.json')
    expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).movements).toBe(4)
  })

  it.each([
    [['--rules', 'none.json'], 'file-not-found: none.json'],
    [['--rules', 'broken.json'], 'bad-rules: broken.json: The file is no JSON that can be read.'],
    [['--rules', 'mode.json'], 'bad-rules: mode.json/rules/0/mode: mode must be one of refuse'],
    [['--rules', 'depth.json'], 'bad-rules: depth.json/rules/0/depth: depth must be a decimal'],
    [['--rules', 'other.json'], 'bad-rules: other.json/0/scope/colour: colour is no field of a rule'],
    [['--rules', 'twice.json'], 'contradicting-rules: twice.json/rules/1'],
    [['--rules', 'refuse.json', '--from', '2027-01-01'], 'empty-period: No movement was recorded'],
    [
      ['--rules', 'refuse.json', '--from', '2026-01-05', '--to', '2026-01-02'],
      'empty-period: /to: The period from 2026-01-05T00:00:00Z to 2026-01-02T00:00:00Z is empty.',
    ],
    [['--rules', 'refuse.json', '--from', 'spring'], 'bad-argument: --from spring'],
    [['--rules', 'refuse.json', '--grace', 'soon'], 'bad-argument: --grace soon'],
    [['--rules', 'refuse.json', '--grace', '100d'], 'bad-rules: --grace: grace must be'],
    [['--rules', 'refuse.json', '--role', 'boss'], 'bad-argument: '],
    [[], 'bad-argument: --rules <file>'],
  ])('refuses %j', (args, said) => {
    const { exit, err } = run(...args)
    expect(exit).toBe(2)
    expect(err).toContain(said)
  })
})
