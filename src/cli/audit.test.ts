import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plimsoll, plimsollRun } from '../../test/support/cli.ts'
import { POSTED_TWICE_ITEMS, postedTwice } from '../../test/support/posted-twice.ts'
import { audit } from '../app/audit/audit.ts'
import { fileReader } from '../connectors/files/reader.ts'

const HEADER = 'id,item,quantity,location,occurred_at,recorded_at,kind'
const MOVEMENTS = `${HEADER}
r1,BOLT,10,A/01,2026-01-01T09:00:00Z,2026-01-03T09:00:00Z,receipt
s1,BOLT,-8,A/01,2026-01-02T09:00:00Z,2026-01-02T09:00:00Z,sale
s2,<script>alert(1)</script>,-5,A/02,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,sale
s3,=SUM(A1),-2,"B ""wet"", 1",2026-01-05T10:00:00Z,2026-01-05T10:00:00Z,sale
s4,NUT,five,A/01,2026-01-05T11:00:00Z,2026-01-05T11:00:00Z,receipt
r2,NUT,5,A/01,2026-01-06T09:00:00Z,2026-01-06T09:00:00Z,receipt
o2,<script>alert(1)</script>,1,A/02,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,opening
o3,=SUM(A1),1,"B ""wet"", 1",2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,opening
`
const ITEMS = 'item,unit_cost,currency\nBOLT,2.50,EUR\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-cli-'))
  writeFileSync(join(folder, 'movements.csv'), MOVEMENTS)
  writeFileSync(join(folder, 'items.csv'), ITEMS)
  writeFileSync(join(folder, 'fine.csv'), `${HEADER}\nr,BOLT,1,A,2026-01-01,2026-01-01,receipt\n`)
  writeFileSync(join(folder, 'bad.csv'), `${HEADER}\nr,BOLT,x,A,2026-01-01,2026-01-01,receipt\n`)
  writeFileSync(join(folder, 'empty.csv'), '')
  writeFileSync(join(folder, 'other.csv'), 'sku,amount\na,1\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => plimsoll(['audit', ...args], { cwd: folder })
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('the report', () => {
  it('says what went below zero, what of it is late paperwork, the worst, why, and what to do first', () => {
    const { exit, out, err } = run('movements.csv', '--items', 'items.csv')
    expect([exit, err]).toEqual([0, ''])
    expect(out.replace(/\s+/g, ' ')).toContain(
      '1 of 8 rows could not be read, so the figures that follow cannot be relied on. ' +
        '3 of 4 stock cards went below zero (in the system), and 2 are below zero now.',
    )
    expect(out.replace(/\s+/g, ' ')).toContain('33 % of the negatives are just late paperwork')
    expect(out).toMatch(/Ever negative in the system +3 /)
    expect(out).toMatch(/Ever negative on the shelf +2 /)
    expect(out).toMatch(/BOLT +A\/01 +2026-01-02 +1 +−8 +20.00 +late paper\S+ +posted late/)
    expect(out.replace(/\s+/g, ' ')).toContain(
      '10 units that came on 2026-01-01 09:00 were posted 2 days late',
    )
    expect(out).toContain('movements.csv, row 6: quantity "five" is not a number.')
    expect(out).toMatch(/What to do first\n {2}1\. Fix the 1 row of 8/)
    expect(out).toMatch(/Count the 2 shelves that are below zero now/)
  })

  it('fits 80 columns, without a colour or a sign a file brought along', () => {
    const { out } = run('movements.csv', '--items', 'items.csv')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('says so where nothing is below zero, and where nothing could be read', () => {
    expect(run('fine.csv').out).toContain('No stock card went below zero: 1 stock card checked')
    const { out, err, exit } = run('bad.csv')
    expect([exit, out.includes('No movement could be read')]).toEqual([2, true])
    expect(err).toBe('nothing-read: None of 1 row could be read. Correct what is listed.\n')
  })

  it('says which rows of the expectations and counts are nothing of the movements', () => {
    writeFileSync(
      join(folder, 'counts.csv'),
      'item,location,quantity,counted_at\nBOLT,A,1,2026-01-02\nNOWHERE,A,1,2026-01-02\nBOLT,Z/99,0.5,2026-01-02\n',
    )
    const out = run('fine.csv', '--counts', 'counts.csv').out.replace(/\s+/g, ' ')
    expect(out).toContain('1 row of the expectations or counts names 1 item without any movement')
    expect(out).toContain('counts, row 3: NOWHERE')
    expect(out).toContain('counts, row 4: BOLT, ')
  })
})

describe('a shipment line that was posted twice, where nothing sank', () => {
  const told = (...args: string[]) => run('twice.csv', '--items', 'twice-items.csv', ...args).out
  beforeAll(() => {
    writeFileSync(join(folder, 'twice.csv'), postedTwice())
    writeFileSync(join(folder, 'twice-items.csv'), POSTED_TWICE_ITEMS)
  })

  it('is the one suspect of the result', () => {
    const { episodes, suspects } = JSON.parse(told('--json', '-'))
    expect([episodes, suspects.length]).toEqual([[], 1])
    expect(suspects[0]).toMatchObject({
      code: 'duplicate-posting',
      item: 'LATCH',
      location: 'A/06',
      movements: ['m-642', 'm-twice'],
      repair: [{ op: 'drop', movement: 'm-twice' }],
      quantity: '8',
      money: '25.6',
      currency: 'EUR',
    })
    expect(suspects[0].probability).toBeGreaterThan(0.5)
  })

  it('is in the headline, in a section of its own, and in what to do first', () => {
    const out = told()
    const flat = out.replace(/\s+/g, ' ')
    expect(flat).toContain(', and 1 posting is probably wrong although nothing sank yet.')
    expect(flat).toContain('Probably wrong, though nothing sank yet')
    expect(out).toMatch(/LATCH +A\/06 +posted twice +likely +8 +25\.60 EUR/)
    expect(flat).toContain('Begin with LATCH at A/06 (movement m-twice)')
    const page = told('--html', '-')
    expect(page).toContain('8 units were posted out twice, 3 minutes apart on the same document')
    expect(page).toContain('<td>m-642, m-twice</td>')
  })

  it('is not there without its second posting, and nothing is said of suspects then', () => {
    const sound = postedTwice().replace(/^m-twice.*\n/m, '')
    writeFileSync(join(folder, 'once.csv'), sound)
    const { out } = run('once.csv', '--html', 'once.html')
    expect(JSON.parse(run('once.csv', '--json', '-').out).suspects).toEqual([])
    for (const text of [out, read('once.html')]) expect(text).not.toMatch(/probably wrong/i)
  })
})

describe('outputs', () => {
  it('JSON is plimsoll.audit/1: the audit, nothing more and nothing less', async () => {
    const { exit, out } = run('movements.csv', '--items', 'items.csv', '--json', '-')
    const path = join(folder, 'movements.csv')
    const expected = await audit(fileReader, { paths: [path], items: join(folder, 'items.csv') })
    const rejections = expected.input.rejections.map((one) => ({ ...one, file: 'movements.csv' }))
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify({ ...expected, input: { ...expected.input, rejections } })),
    )
    expect(Object.keys(JSON.parse(out))).toEqual([
      'schema',
      'input',
      'books',
      'episodes',
      'suspects',
      'findings',
      'kpis',
    ])
    expect(JSON.parse(run('fine.csv', '--json', '-').out).episodes).toEqual([])
  })

  it('CSV keeps signs as figures and disarms formulas', () => {
    expect(run('movements.csv', '--csv', 'out.csv').exit).toBe(0)
    const lines = read('out.csv').split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.filter((line) => line.includes("'=SUM(A1)"))).toHaveLength(2)
    expect(lines[0]).toMatch(/,currency,document,ambiguity,unread_rows$/)
    expect(read('out.csv')).toContain(
      `main,'=SUM(A1),"B ""wet"", 1",,,as-posted,structural,2026-01-05T10:00:00Z,,-1,`,
    )
    expect(read('out.csv')).not.toContain('−')
  })

  it('HTML is one page that asks for nothing and runs nothing', () => {
    expect(run('movements.csv', '--items', 'items.csv', '--html', 'out.html').exit).toBe(0)
    const page = read('out.html')
    expect(page).toContain('3 of 4 stock cards went below zero')
    expect(page.match(/<svg[^>]*role="img"/g)).toHaveLength(3)
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
    expect(page).not.toMatch(/<script|<link|<img|https?:|\b(src|href|on\w+)=|url\(|@import/i)
    expect(page).toContain('prefers-color-scheme: dark')
    expect(page).toContain('@media print')
    expect(run('fine.csv', '--html', '-').out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  })

  it('are whole or not there, and told before the work where they cannot be written', () => {
    writeFileSync(join(folder, 'old.json'), 'old')
    expect(run('other.csv', '--json', 'old.json').exit).toBe(2)
    expect(read('old.json')).toBe('old')
    expect(run('movements.csv', '--json', 'no/such/out.json')).toEqual({
      exit: 2,
      out: '',
      err: 'output-unwritable: no/such/out.json: The folder does not exist. Make it first.\n',
    })
    expect(run('movements.csv', '--html', '.').err).toMatch(/^output-unwritable: \.: This is a folder/)
    expect(run('movements.csv', '--csv', 'movements.csv').err).toMatch(/^bad-argument: --csv movements.csv: /)
    expect(run('movements.csv', '--csv', 'x.out', '--json', './x.out').err).toMatch(/^bad-argument: /)
    expect(read('movements.csv')).toBe(MOVEMENTS)
    expect(existsSync(join(folder, 'x.out'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('take the place of an older file in one step', () => {
    writeFileSync(join(folder, 'report.json'), 'old')
    chmodSync(join(folder, 'report.json'), 0o644)
    expect(run('fine.csv', '--json', 'report.json').out).toContain('JSON: report.json')
    expect(JSON.parse(read('report.json')).schema).toBe('plimsoll.audit/1')
  })

  it('follow a link to its file', () => {
    writeFileSync(join(folder, 'linked.json'), 'old')
    symlinkSync('linked.json', join(folder, 'link.json'))
    run('fine.csv', '--json', 'link.json')
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(JSON.parse(read('linked.json')).schema).toBe('plimsoll.audit/1')
  })

  it('never put a file in the place of a pipe or a device', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const reading = readFile(join(folder, 'pipe'), 'utf8')
    const writing = plimsollRun(['audit', 'fine.csv', '--json', 'pipe'], { cwd: folder })
    expect(JSON.parse(await reading).schema).toBe('plimsoll.audit/1')
    expect((await writing).exit).toBe(0)
    expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true)
  })
})

describe('a wrong call is one line, and exit code 2', () => {
  it.each([
    [
      ['audti', 'a.csv'],
      'unknown-command: audti: There is no such command. Did you mean audit? See plimsoll --help.',
    ],
    [
      ['audit', 'a.csv', '--jsn', 'x'],
      'unknown-option: --jsn: There is no such option. Did you mean --json? See plimsoll audit --help.',
    ],
    [
      ['serve', '--demmo'],
      'unknown-option: --demmo: There is no such option. Did you mean --demo? See plimsoll serve --help.',
    ],
    [['audit'], 'missing-argument: files: A value is missing. See plimsoll audit --help.'],
    [
      ['audit', 'a.csv', '--map'],
      'missing-argument: --map <file>: A value is missing. See plimsoll audit --help.',
    ],
    [['audit', 'gone.csv'], 'file-not-found: gone.csv: there is no such file. Check the path.'],
    [['audit', 'empty.csv'], 'empty-file: empty.csv: the file is empty. Export it again.'],
    [
      ['audit', 'fine.csv', '--map', 'movements.csv'],
      /^bad-mapping: movements\.csv: the mapping is wrong: .+\. Correct it; docs\/formats\.md shows the form\.$/,
    ],
  ])('%j', (args, line) => {
    const { exit, out, err } = plimsoll(args, { cwd: folder })
    expect([exit, out]).toEqual([2, ''])
    if (typeof line === 'string') expect(err).toBe(`${line}\n`)
    else expect(err.trimEnd()).toMatch(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('what nothing in the files decides is asked, with the option that answers it', () => {
    const { exit, out, err } = run('other.csv')
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(/^undecided: other\.csv: .+\n/)
    expect(err).toContain('plimsoll audit other.csv --column occurred_at=HEADER')
  })

  it('shows a stack only when asked', () => {
    expect(plimsoll(['audit', 'gone.csv', '--debug'], { cwd: folder }).err).toMatch(/\n {4}at /)
  })

  it('help is on every command, with examples and exit codes', () => {
    expect(plimsoll([]).out).toBe(plimsoll(['--help']).out)
    expect(plimsoll(['--help']).out).toMatch(/Examples:[\s\S]*Exit codes:/)
    for (const command of ['audit', 'import', 'layouts', 'verify', 'serve', 'demo']) {
      const { exit, out } = plimsoll([command, '--help'])
      expect([exit, out.startsWith(`Usage: plimsoll ${command}`)]).toEqual([0, true])
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    }
    expect(plimsoll(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
