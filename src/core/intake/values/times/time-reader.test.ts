import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTime, parseTime } from '../../../time.ts'
import { listed } from '../../words/fold.ts'
import { MONTHS } from '../../words/months.ts'
import { timeReader } from './time-reader.ts'

const read = (text: string, format: string | null, zone: string | null = 'Europe/Berlin') => {
  const time = timeReader(format, zone)(text)
  return typeof time === 'string' ? time : formatTime(time)
}

describe('ISO 8601', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z'],
    ['2026-01-05T08:00:00+01:00', '2026-01-05T07:00:00Z'],
    ['2026-01-05T08:00:00-0700', '2026-01-05T15:00:00Z'],
    ['2026-01-05T08:00:00-07', '2026-01-05T15:00:00Z'],
    ['2026-01-05 08:00:00 UTC', '2026-01-05T08:00:00Z'],
    ['2026-01-05 08:00:00 +0100', '2026-01-05T07:00:00Z'],
    ['2026-01-05 08:00:00.000000', '2026-01-05T07:00:00Z'],
    ['2026-01-05T08:00:00.000000', '2026-01-05T07:00:00Z'],
    ['2026-01-05T08:00:00,250Z', '2026-01-05T08:00:00.250Z'],
    ['2026-01-05T08:00', '2026-01-05T07:00Z'],
    ['2026-01-05T08:00Z', '2026-01-05T08:00Z'],
    ['2026-01-05T23:59:60Z', '2026-01-06T00:00:00Z'],
    ['2026-01-05T24:00:00Z', '2026-01-06T00:00:00Z'],
    ['20260105T143001Z', '2026-01-05T14:30:01Z'],
    ['2026-W02-1', '2026-01-05'],
    ['2020-W53-5', '2021-01-01'],
    ['2026-005', '2026-01-05'],
    ['2026-01-05T08:00:00+01:00[Europe/Paris]', '2026-01-05T07:00:00Z'],
    [' 2026-01-05\u00a008:00 ', '2026-01-05T07:00Z'],
  ])('%s', (text, time) => {
    expect(read(text, null)).toBe(time)
  })

  it('reads what core/time reads, alike', () => {
    // But for the zero of Unix, which stands for no time.
    const instants = fc
      .integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2199, 11, 31) })
      .filter((at) => Math.abs(at) > 86_400_000)
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(10, 16, 19, 23),
        fc.constantFrom('Z', '+02:00', '-0530', '+14'),
        (at, length, zone) => {
          const iso = new Date(at).toISOString().slice(0, length)
          const text = length === 10 ? iso : iso + zone
          const parsed = parseTime(text)
          expect(timeReader(null, null)(text)).toEqual(parsed.ok ? parsed.time : parsed.code)
        },
      ),
    )
  })

  it.each([
    ['2026-01-05 08:00', 'time-without-zone'],
    ['2026-02-30', 'bad-time'],
    ['2026-13-01', 'bad-time'],
    ['2026-01-05T25:00Z', 'bad-time'],
    ['2026-01-05T24:01Z', 'bad-time'],
    ['2026-01-05T08:00+19:00', 'bad-time'],
    ['2026-01-05T10:30:60Z', 'bad-time'],
    ['2026-W54-1', 'bad-time'],
    ['2200-12-31T23:59:59-18:00', 'time-out-of-range'],
    ['05.01.2026', 'bad-time'],
    ['2569-01-05', 'time-out-of-range'],
    ['1404-01-05', 'time-out-of-range'],
    ['', 'missing-value'],
    ['-', 'missing-value'],
    ['NULL', 'missing-value'],
    ['0000-00-00', 'missing-value'],
    ['0000-00-00 00:00:00', 'missing-value'],
    ['1900-01-01', 'missing-value'],
    ['0001-01-01T00:00:00', 'missing-value'],
    ['1970-01-01 00:00:00', 'missing-value'],
    ['9999-12-31', 'missing-value'],
    [`2026-01-05${' '.repeat(1_000_000)}x`, 'bad-time'],
  ])('%s is refused: %s', (text, fault) => {
    expect(read(text, null, null)).toBe(fault)
  })
})

describe('formats', () => {
  it.each([
    ['05.01.2026', '%d.%m.%Y', '2026-01-05'],
    ['5.1.26', '%d.%m.%y', '2026-01-05'],
    ['5.1.69', '%d.%m.%y', '1969-01-05'],
    ['05.01.2026 14:03', '%d.%m.%Y %H:%M', '2026-01-05T13:03Z'],
    ['05.01.2026 14:03:01 Uhr', '%d.%m.%Y %H:%M:%S', '2026-01-05T13:03:01Z'],
    ['05.01.2026 24:00', '%d.%m.%Y %H:%M', '2026-01-05T23:00Z'],
    ['5. Jan. 2026', '%d. %b %Y', '2026-01-05'],
    ['5. März 2026', '%d. %B %Y', '2026-03-05'],
    ['5. Januar 2026 um 14:03', '%d. %B %Y %H:%M', '2026-01-05T13:03Z'],
    ['5 févr. 2026', '%d %b %Y', '2026-02-05'],
    ['5 janvier 2026 à 14:03', '%d %B %Y %H:%M', '2026-01-05T13:03Z'],
    ['5 de enero de 2026', '%d de %B de %Y', '2026-01-05'],
    ['5 января 2026 г.', '%d %B %Y', '2026-01-05'],
    ['5. ledna 2026', '%d. %B %Y', '2026-01-05'],
    ['5 sty 2026', '%d %b %Y', '2026-01-05'],
    ['5 Oca 2026', '%d %b %Y', '2026-01-05'],
    ['2026年1月5日', '%Y年%m月%d日', '2026-01-05'],
    ['2026年1月5日(月) 14:03', '%Y年%m月%d日(%a) %H:%M', '2026-01-05T13:03Z'],
    ['２０２６年１月５日', '%Y年%m月%d日', '2026-01-05'],
    ['2026. 1. 5. 오후 2:03:11', '%Y. %m. %d. %p %I:%M:%S', '2026-01-05T13:03:11Z'],
    ['2026/1/5', '%Y/%m/%d', '2026-01-05'],
    ['2026-1-5 8:00', '%Y-%m-%d %H:%M', '2026-01-05T07:00Z'],
    ['1-Apr-25', '%d-%b-%y', '2025-04-01'],
    ['05-JAN-2026', '%d-%b-%Y', '2026-01-05'],
    ['1/5/2026 3:12 PM', '%m/%d/%Y %I:%M %p', '2026-01-05T14:12Z'],
    ['1/5/2026 3:12\u202fPM', '%m/%d/%Y %I:%M %p', '2026-01-05T14:12Z'],
    ['1/5/2026 3:12pm', '%m/%d/%Y %I:%M %p', '2026-01-05T14:12Z'],
    ['1/5/2026 12:00 AM', '%m/%d/%Y %I:%M %p', '2026-01-04T23:00Z'],
    ['1/5/2026 12:00 PM', '%m/%d/%Y %I:%M %p', '2026-01-05T11:00Z'],
    ['05/01/2026 2:03 p. m.', '%d/%m/%Y %I:%M %p', '2026-01-05T13:03Z'],
    ['Jan 5, 2026, 3:12 PM', '%b %d, %Y, %I:%M %p', '2026-01-05T14:12Z'],
    ['January 5, 2026 at 3:12 PM', '%B %d, %Y %I:%M %p', '2026-01-05T14:12Z'],
    ['Monday, January 5, 2026', '%A, %B %d, %Y', '2026-01-05'],
    ['Mon, 5 Jan 2026 08:00:00 +0100', '%a, %d %b %Y %H:%M:%S %z', '2026-01-05T07:00:00Z'],
    ['Mon Jan 05 2026 08:00:00 GMT+0100 (CET)', '%a %b %d %Y %H:%M:%S %z', '2026-01-05T07:00:00Z'],
    ['05/01/2026 14:03:01 CET', '%d/%m/%Y %H:%M:%S %Z', '2026-01-05T13:03:01Z'],
    ['05-JAN-26 02.03.11.500000 PM', '%d-%b-%y %I.%M.%S.%f %p', '2026-01-05T13:03:11.500Z'],
    ['14:03:01,250 5/1/2026', '%H:%M:%S,%f %d/%m/%Y', '2026-01-05T13:03:01.250Z'],
    ['05.01.2026 14h03', '%d.%m.%Y %Hh%M', '2026-01-05T13:03Z'],
    ['20260105', '%Y%m%d', '2026-01-05'],
    ['20260105143001', '%Y%m%d%H%M%S', '2026-01-05T13:30:01Z'],
    ['260105', '%y%m%d', '2026-01-05'],
    ['5012026', '%d%m%Y', '2026-01-05'],
    ['26005', '%y%j', '2026-01-05'],
    ['20260105 93015', '%Y%m%d %H%M%S', '2026-01-05T08:30:15Z'],
    ['20260105 0', '%Y%m%d %H%M%S', '2026-01-04T23:00:00Z'],
    ['05.01.2026 08:00', '%d.%m.%Y %R', '2026-01-05T07:00Z'],
    ['100% 05.01.2026', '100%% %d.%m.%Y', '2026-01-05'],
  ])('%s as %s', (text, format, time) => {
    expect(read(text, format)).toBe(time)
  })

  it.each([
    ['05.01.2026', '%d.%m.%Y %H:%M:%S', '2026-01-05'],
    ['05.01.2026 14:03', '%d.%m.%Y %H:%M:%S', '2026-01-05T13:03Z'],
    ['05.01.2026 14:03:01', '%d.%m.%Y %H:%M:%S.%f', '2026-01-05T13:03:01Z'],
    ['1/5/2026 3:12 PM', '%m/%d/%Y %I:%M:%S %p', '2026-01-05T14:12Z'],
    ['05.01.2026 00:00:00', '%d.%m.%Y', '2026-01-05'],
  ])('%s as %s: the end of a clock may be missing, and midnight be written out', (text, format, time) => {
    expect(read(text, format)).toBe(time)
  })

  it.each([
    ['05.01.2026 08:00', '%d.%m.%Y', 'bad-time'],
    ['31.02.2026', '%d.%m.%Y', 'bad-time'],
    ['13/13/2026', '%d/%m/%Y', 'bad-time'],
    ['05.01.2026 12:60', '%d.%m.%Y %H:%M', 'bad-time'],
    ['14:03 AM', '%I:%M %p', 'bad-time'],
    ['5 foo 2026', '%d %b %Y', 'bad-time'],
    ['366/2026', '%j/%Y', 'bad-time'],
    ['00/00/0000', '%d/%m/%Y', 'missing-value'],
    ['00.00.0000', '%d.%m.%Y', 'missing-value'],
    ['00000000', '%Y%m%d', 'missing-value'],
    ['0', '%Y%m%d', 'missing-value'],
    ['31.12.9999', '%d.%m.%Y', 'missing-value'],
    ['12/31/9999', '%m/%d/%Y', 'missing-value'],
    ['30.12.1899', '%d.%m.%Y', 'missing-value'],
    ['30.12.1899 00:00:00', '%d.%m.%Y %H:%M:%S', 'missing-value'],
    ['01/01/1753', '%d/%m/%Y', 'missing-value'],
    ['5/1/2569', '%d/%m/%Y', 'time-out-of-range'],
  ])('%s as %s is refused: %s', (text, format, fault) => {
    expect(read(text, format)).toBe(fault)
  })

  it('a clock needs a zone, a day does not, and an offset is one', () => {
    expect(read('05.01.2026 14:03', '%d.%m.%Y %H:%M', null)).toBe('time-without-zone')
    expect(read('05.01.2026', '%d.%m.%Y', null)).toBe('2026-01-05')
    expect(read('05.01.2026 14:03 +0100', '%d.%m.%Y %H:%M %z', null)).toBe('2026-01-05T13:03Z')
  })

  it('times that come twice or never are ambiguous', () => {
    const berlin = timeReader('%d.%m.%Y %H:%M', 'Europe/Berlin')
    expect(berlin('25.10.2026 02:30')).toEqual({
      at: Date.UTC(2026, 9, 25, 0, 30),
      precision: 'minute',
      ambiguous: true,
    })
    expect(berlin('29.03.2026 02:30')).toMatchObject({ ambiguous: true })
    expect(berlin('25.10.2026 03:30')).not.toHaveProperty('ambiguous')
  })
})

it.each(Object.entries(MONTHS).filter(([, names]) => !/\d/.test(names)))(
  'months are read in %s',
  (_, names) => {
    const day = timeReader('%d. %b %Y', null)
    for (const [index, spellings] of listed(names).entries()) {
      for (const name of spellings.split(' ')) {
        const at = Date.UTC(2026, index, 5)
        expect([name, day(`5. ${name} 2026`)]).toEqual([name, { at, precision: 'day' }])
        expect(day(`5. ${name.toUpperCase()}. 2026`)).toEqual({ at, precision: 'day' })
      }
    }
  },
)

describe('counted times', () => {
  it.each([
    ['46027', 'excel', '2026-01-05'],
    ['46028.5', 'excel', '2026-01-06T11:00:00Z'],
    ['46028,5', 'excel', '2026-01-06T11:00:00Z'],
    ['46027.333333333336', 'excel', '2026-01-05T07:00:00Z'],
    ['46027 0.4247', 'excel', '2026-01-05T09:11:34Z'],
    ['46027 14:03', 'excel %H:%M', '2026-01-05T13:03Z'],
    ['46027 2:03 PM', 'excel %I:%M %p', '2026-01-05T13:03Z'],
    ['05.01.2026 0.5', '%d.%m.%Y excel', '2026-01-05T11:00:00Z'],
    ['44565', 'excel-1904', '2026-01-05'],
    ['1735689600', 'unix', '2025-01-01T00:00:00Z'],
    ['1735689600.25', 'unix', '2025-01-01T00:00:00.250Z'],
    ['1735689600250', 'unix-ms', '2025-01-01T00:00:00.250Z'],
    ['1260105', 'cyymmdd', '2026-01-05'],
    ['990105', 'cyymmdd', '1999-01-05'],
    ['126005', 'jde', '2026-01-05'],
    ['0', 'excel', 'missing-value'],
    ['1', 'excel', 'missing-value'],
    ['2958465', 'excel', 'missing-value'],
    ['0', 'unix', 'missing-value'],
    ['0', 'jde', 'missing-value'],
    ['126367', 'jde', 'bad-time'],
    ['2958466', 'excel', 'bad-time'],
    ['-5', 'excel', 'bad-time'],
    ['05.01.2026', 'excel', 'bad-time'],
  ])('%s as %s is %s', (text, format, time) => {
    expect(read(text, format)).toBe(time)
  })
})
