import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBare } from '../../test/support/bare-cli.ts'
import { plimsoll } from '../../test/support/cli.ts'

const SMALL = ['--items', '12', '--days', '30'] as const
const ALL = ['counts.csv', 'expectations.csv', 'items.csv', 'labels.json', 'movements.csv']

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-simulate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const simulate = (out: string, ...more: readonly string[]) =>
  runBare('simulate', '--out', at(out), ...SMALL, ...more)
const read = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8')

describe('plimsoll simulate', () => {
  it('writes a warehouse that the audit reads to the last row, and says what it did', async () => {
    const { exit, out, err } = plimsoll([
      'simulate',
      '--seed',
      '7',
      '--faults',
      '0.01',
      ...SMALL,
      '--out',
      at('shop'),
    ])
    expect([exit, err]).toEqual([0, ''])
    expect(readdirSync(at('shop')).sort()).toEqual(ALL)
    expect(out).toMatch(
      /^[\d,]+ movements of 12 items at 3 sites\.\n\d+ faults, of which \d+ took a stock card below/,
    )
    const companions = ['items', 'expectations', 'counts'].flatMap((name) => [
      `--${name}`,
      at(`shop/${name}.csv`),
    ])
    const audit = await runBare('audit', at('shop/movements.csv'), ...companions, '--json', at('found.json'))
    expect(audit.exit).toBe(0)
    const { input, books } = JSON.parse(readFileSync(at('found.json'), 'utf8'))
    const rows = read('shop', 'movements.csv').trimEnd().split('\n').length - 1
    expect(input).toMatchObject({ rows, accepted: rows, rejected: 0 })
    expect(books.everNegative.asPosted).toBeGreaterThan(0)
  })

  it('writes the same bytes for the same seed, and others for another', async () => {
    await simulate('one', '--seed', '5', '--decoys')
    await simulate('again', '--seed', '5', '--decoys')
    await simulate('other', '--seed', '6', '--decoys')
    for (const name of ALL) expect(read('again', name), name).toBe(read('one', name))
    expect(read('other', 'movements.csv')).not.toBe(read('one', 'movements.csv'))
  })

  it('labels what it struck, and nothing where nothing was to be struck', async () => {
    await simulate('struck', '--fault', 'wrong-direction=0.01', '--fault', 'oversold=0.005')
    const { schema, seed, profile, faults } = JSON.parse(read('struck', 'labels.json'))
    expect({ schema, seed, profile }).toEqual({ schema: 'plimsoll.labels/1', seed: 1, profile: 'retail' })
    expect(new Set(faults.map(({ code }: { code: string }) => code))).toEqual(
      new Set(['wrong-direction', 'oversold']),
    )
    expect(Object.keys(faults[0]).sort()).toEqual(
      ['at', 'books', 'code', 'id', 'movements', 'quantity', 'repair', 'sank', 'truth', 'window'].sort(),
    )
    await simulate('sound', '--faults', '0')
    expect(JSON.parse(read('sound', 'labels.json')).faults).toEqual([])
  })

  it('leaves the companions out without context, also those of an earlier simulation', async () => {
    await simulate('bare')
    expect(existsSync(at('bare/items.csv'))).toBe(true)
    await simulate('bare', '--no-context')
    expect(readdirSync(at('bare')).sort()).toEqual(['labels.json', 'movements.csv'])
  })

  it('forgets the shares that are to be missing', async () => {
    await simulate('whole')
    await simulate('missing', '--missing-expectations', '0.5', '--missing-reported', '1')
    const lines = (out: string) => read(out, 'expectations.csv').split('\n').length
    expect(lines('missing')).toBeLessThan(lines('whole') * 0.65)
    const reported = read('missing', 'movements.csv').trimEnd().split('\n').slice(1)
    expect(reported.filter((line) => line.split(',')[8] !== '')).toEqual([])
  })

  it.each([
    [['--seed', '-1'], 'bad-argument: --seed -1: It is a number'],
    [['--seed', '1.5'], 'bad-seed: --seed: '],
    [['--profile', 'shop'], 'unknown-profile: --profile: There is retail, '],
    [['--items', '0'], 'items-out-of-range: --items: It is a whole number from 1 to '],
    [['--days', '3'], 'days-out-of-range: --days: '],
    [['--movements', '5'], 'movements-out-of-range: --movements: '],
    [['--start', '2025-02-30'], 'bad-start: --start: '],
    [['--faults', '0.9'], 'bad-rate: --faults: '],
    [['--fault', 'theft=0.1'], 'unknown-fault: --fault: There is no fault theft. '],
    [['--fault', 'oversold'], 'bad-argument: --fault oversold: Write a cause and a rate'],
    [['--fault', 'oversold=much'], 'bad-argument: --fault oversold=much: It is a number'],
    [['--even', '5'], 'too-few-items: --items: '],
    [['--even', '1', '--faults', '0.1'], 'contradicting-options: --even: '],
    [['--missing-reported', '2'], 'bad-share: --missing-reported: '],
    [['--evne', '2'], 'unknown-option: '],
  ])('refuses %s in one line', async (options, line) => {
    const { exit, out, err } = await simulate('refused', ...options)
    expect([exit, out]).toEqual([2, ''])
    expect(err.startsWith(line), err).toBe(true)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(existsSync(at('refused'))).toBe(false)
  })

  it('refuses a folder with other files, and a file, and touches neither', async () => {
    writeFileSync(at('file'), 'mine')
    await expect(simulate('file')).resolves.toMatchObject({
      exit: 2,
      err: expect.stringContaining('This is a file.'),
    })
    await simulate('mixed')
    writeFileSync(at('mixed/notes.txt'), 'mine')
    const before = read('mixed', 'movements.csv')
    const { exit, err } = await simulate('mixed', '--seed', '2')
    expect([exit, err.split(':')[0]]).toEqual([2, 'output-unwritable'])
    expect([read('mixed', 'notes.txt'), read('mixed', 'movements.csv')]).toEqual(['mine', before])
    expect(readFileSync(at('file'), 'utf8')).toBe('mine')
  })
})
