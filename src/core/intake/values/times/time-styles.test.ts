import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCK_TAILS, DAY_FORMATS } from './time-candidates.ts'
import { tokensOf } from './time-format.ts'
import { timeReader } from './time-reader.ts'
import { type TimeHints, timeStyles } from './time-styles.ts'

const formatsOf = (values: readonly string[], hints: TimeHints = {}) =>
  timeStyles(values, hints).map(({ format }) => format)

describe('the format of a column of times', () => {
  it.each([
    [['2026-01-05', '2026-01-06'], null],
    [['2026-01-05T08:00:00Z', '2026-01-05 08:00:00'], null],
    [['05.01.2026', '13.01.2026'], '%d.%m.%Y'],
    [['05.01.2026', '06.01.2026'], '%d.%m.%Y'],
    [['5.1.26', '6.1.26'], '%d.%m.%y'],
    [['05.01.2026 14:03', '06.01.2026 8:00'], '%d.%m.%Y %H:%M'],
    [['05.01.2026 14:03', '06.01.2026'], '%d.%m.%Y %H:%M'],
    [['05.01.2026 14:03:11', '06.01.2026 14:03'], '%d.%m.%Y %H:%M:%S'],
    [['5. Jan. 2026', '12. Feb. 2026'], '%d. %b %Y'],
    [['5 janv. 2026', '5 févr. 2026'], '%d %b %Y'],
    [['5 de enero de 2026'], '%d de %B de %Y'],
    [['5 января 2026 г.'], '%d %B %Y'],
    [['5. ledna 2026'], '%d. %B %Y'],
    [['2026年1月5日'], '%Y年%m月%d日'],
    [['2026년 1월 5일'], '%Y년 %m월 %d일'],
    [['2026. 1. 5. 오후 2:03:11'], '%Y. %m. %d. %p %I:%M:%S'],
    [['2026/1/5', '2026/01/06'], '%Y/%m/%d'],
    [['2026.01.05'], '%Y.%m.%d'],
    [['2026-1-5 8:00'], '%Y-%m-%d %H:%M'],
    [['1-Apr-25'], '%d-%b-%y'],
    [['05-JAN-2026'], '%d-%b-%Y'],
    [['05/Jan/2026'], '%d/%b/%Y'],
    [['Jan 5, 2026, 3:12 PM'], '%b %d, %Y, %I:%M %p'],
    [['Monday, January 5, 2026'], '%A, %B %d, %Y'],
    [['Mon Jan 05 2026 08:00:00 GMT+0100 (CET)'], '%a %b %d %Y %H:%M:%S %z'],
    [['05-JAN-26 02.03.11.500000 PM'], '%d-%b-%y %I.%M.%S.%f %p'],
    [['20260105', '20260106'], '%Y%m%d'],
    [['20260105143001'], '%Y%m%d%H%M%S'],
    [['13/01/2026', '00/00/0000', '', '-'], '%d/%m/%Y'],
    [['2026-13-01', '2026-14-01'], '%Y-%d-%m'],
  ])('%j is %s', (values, format) => {
    expect(formatsOf(values)[0]).toBe(format)
  })

  it.each([
    [['46027', '46028.5'], 'excel'],
    [['1735689600'], 'unix'],
    [['1735689600000'], 'unix-ms'],
    [['260105', '260131'], '%y%m%d'],
    [['1260105'], 'cyymmdd'],
    [['126005'], 'jde'],
    [['26005'], '%y%j'],
    [['105/26'], '%j/%y'],
    [['5012026', '25012026'], '%d%m%Y'],
  ])('%j are days only where the header says so: %s', (values, format) => {
    expect(formatsOf(values)).toEqual([])
    expect(formatsOf(values, { named: 'day' })[0]).toBe(format)
  })

  it.each([
    [['05/01/2026', '06/01/2026'], {}, '%d/%m/%Y', '%m/%d/%Y'],
    [['05/01/2026', '06/01/2026'], { dayFirst: false }, '%m/%d/%Y', '%d/%m/%Y'],
    [['01/05/2026, 03:12 PM'], {}, '%m/%d/%Y, %I:%M %p', '%d/%m/%Y, %I:%M %p'],
    [['01-05-2026 14:03'], {}, '%d-%m-%Y %H:%M', '%m-%d-%Y %H:%M'],
  ])('%j with %j may be either way round', (values, hints, first, second) => {
    const styles = timeStyles(values, hints)
    expect(styles.map(({ format, swaps }) => [format, swaps])).toEqual([
      [first, second],
      [second, first],
    ])
  })

  it('one number over 12 among many proves which way round they are', () => {
    const many = Array.from({ length: 30 }, (_, index) => `0${(index % 9) + 1}/01/2026`)
    expect(formatsOf([...many, '13/01/2026'])).toEqual(['%d/%m/%Y'])
    expect(formatsOf([...many, '01/13/2026'])).toEqual(['%m/%d/%Y'])
  })

  it.each([
    [['100', '20', '3.5']],
    [['ABC', 'DEF-1']],
    [['4500001234', '4500001235']],
    [['140301', '93015']],
    [['10048', '10049']],
    [['12345678', '87654321']],
    [['A/01', 'B/02']],
    [['1.5', '2.25', '12.75']],
    [['x'.repeat(1_000_000), `1${' '.repeat(1_000_000)}`]],
    [['', '-']],
    [[]],
  ])('%.40j are no times', (values) => {
    expect(timeStyles(values)).toEqual([])
  })
})

describe('what is known of a column of times', () => {
  it('whether it has clocks, needs a zone, and shows midnight throughout', () => {
    expect(timeStyles(['2026-01-05 00:00:00', '2026-01-06 00:00:00'])).toEqual([
      {
        format: null,
        share: 1,
        hasDay: true,
        hasClock: true,
        needsZone: true,
        allMidnight: true,
        from: Date.UTC(2026, 0, 5),
        to: Date.UTC(2026, 0, 6),
      },
    ])
    expect(timeStyles(['2026-01-05T08:00Z'])).toMatchObject([{ needsZone: false, allMidnight: false }])
    expect(timeStyles(['05/13/2026 00:00'])).toMatchObject([{ allMidnight: true }])
  })

  it('times of day alone', () => {
    const clock = { hasDay: false, hasClock: true }
    expect(timeStyles(['14:03', '08:00'])).toMatchObject([{ format: '%H:%M', ...clock, from: 28_800_000 }])
    expect(timeStyles(['14:03:01', '08:00:00'])).toMatchObject([{ format: '%H:%M:%S', ...clock }])
    expect(timeStyles(['14:03:01,250'])).toMatchObject([{ format: '%H:%M:%S,%f', ...clock }])
    expect(timeStyles(['2:03 p.m.'])).toMatchObject([{ format: '%I:%M %p', ...clock }])
    expect(timeStyles(['下午2:03'])).toMatchObject([{ format: '%p %I:%M', ...clock }])
    expect(timeStyles(['14h03'])).toMatchObject([{ format: '%Hh%M', ...clock }])
    expect(timeStyles(['140301', '93015'], { named: 'clock' })).toMatchObject([
      { format: '%H%M%S', ...clock },
    ])
    expect(timeStyles(['0.4247', '0.5'], { named: 'clock' })).toMatchObject([{ format: 'excel', ...clock }])
    expect(timeStyles(['14.03', '8.15'], { named: 'clock' })).toMatchObject([{ format: '%H.%M', ...clock }])
  })

  it.each([
    ['2026-01', {}],
    ['01/2026', {}],
    ['2026M01', {}],
    ['2026-W02', {}],
    ['KW 02/2026', {}],
    ['W2 2026', {}],
    ['Jan 26', {}],
    ['January 2026', {}],
    ['Q1 2026', {}],
    ['2026年1月', {}],
    ['202602', { named: 'day' }],
  ] as const)('%s is a period', (text, hints) => {
    expect(timeStyles([text], hints)).toMatchObject([{ period: true, hasDay: false, hasClock: false }])
  })
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** Writes a time as strftime does. */
function written(at: Date, format: string): string {
  const parts: Readonly<Record<string, string>> = {
    Y: String(at.getUTCFullYear()),
    y: two(at.getUTCFullYear() % 100),
    m: two(at.getUTCMonth() + 1),
    b: MONTHS[at.getUTCMonth()],
    d: two(at.getUTCDate()),
    a: 'Mon',
    H: two(at.getUTCHours()),
    I: String(at.getUTCHours() % 12 || 12),
    M: two(at.getUTCMinutes()),
    S: two(at.getUTCSeconds()),
    f: '000',
    p: at.getUTCHours() < 12 ? 'AM' : 'PM',
    z: '+0000',
    Z: 'UTC',
  }
  return tokensOf(format)
    .map((token) => (token.kind === 'text' ? token.text : parts[token.letter]))
    .join('')
}

it('every format is found in what it writes, and reads it back', () => {
  const formats = DAY_FORMATS.flatMap((day) => CLOCK_TAILS.map((clock) => day + clock))
  const seconds = fc.integer({ min: Date.UTC(2001, 0, 1) / 1000, max: Date.UTC(2028, 11, 31) / 1000 })
  fc.assert(
    fc.property(
      fc.constantFrom(...formats),
      fc.array(seconds, { minLength: 1, maxLength: 30 }),
      (format, list) => {
        const texts = list.map((at) => written(new Date(at * 1000), format))
        const read = timeReader(format, 'UTC')
        const hasClock = /%[HI]/.test(format)
        const unitMs = /%S/.test(format) ? 1000 : hasClock ? 60_000 : 86_400_000
        for (const [index, text] of texts.entries())
          expect(read(text)).toMatchObject({ at: Math.floor((list[index] * 1000) / unitMs) * unitMs })
        const found = timeStyles(texts).map((style) => texts.map(timeReader(style.format, 'UTC')))
        expect(found).toContainEqual(texts.map(read))
      },
    ),
    { numRuns: 100 },
  )
})
