import { describe, expect, it } from 'vitest'
import type { CauseEvidenceResult } from '../core/causes/fact-kinds.ts'
import type { CauseCode } from '../core/codes.ts'
import {
  counted,
  days,
  duration,
  faultOf,
  figure,
  instant,
  known,
  listed,
  money,
  percent,
  setNumberFormat,
  words,
} from './index.ts'

const english = words()

/** Each text of the words that needs no facts, with the path to it. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, `${path}.${name}`))
}

describe('words', () => {
  it('are none of them empty', () => {
    const texts = textsOf(english, 'english')
    expect(texts.length).toBeGreaterThan(300)
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('no fault is silent, whatever is known of it', () => {
    const faults = [
      'refusals',
      'rejections',
      'fileErrors',
      'startErrors',
      'ledgerFaults',
      'requestErrors',
    ] as const
    for (const group of faults) {
      for (const { what, todo } of Object.values(english[group])) {
        expect(what({})).toMatch(/\w{2,}/)
        expect(todo).toMatch(/\.$/)
      }
    }
  })

  it('of a code are found, and of what is no code they are not', () => {
    expect(known(english.classes, 'timing')).toBe(english.classes.timing)
    expect(known(english.classes, 'toString')).toBeUndefined()
    expect(faultOf(english, 'not-open')).toBe(english.requestErrors['not-open'])
    expect(faultOf(english, 'stale-set')).toBe(english.refusals['stale-set'])
    expect(faultOf(english, 'empty-file')).toBe(english.fileErrors['empty-file'])
    expect(faultOf(english, 'gone')).toBeUndefined()
  })
})

describe('causes are explained from their evidence', () => {
  const sentence = <Code extends CauseCode>(code: Code, evidence: CauseEvidenceResult[Code]) =>
    english.causes[code].explain(evidence)

  it('late-posting', () => {
    expect(
      sentence('late-posting', {
        lateMovements: ['m1'],
        lateQuantity: '1200',
        occurredAt: '2021-01-04T00:00:00Z',
        reportedAt: null,
        recordedAt: '2021-01-06T04:00:00Z',
        lagMs: 187_200_000,
        lagMsMin: null,
        oneClock: false,
        usualLagMs: 3_600_000,
        together: 1,
      }),
    ).toBe(
      '1,200 units that came on 2021-01-04 were posted 2 days 4 hours late; half of all receipts are posted within 1 hour.',
    )
  })

  it('integration-delay', () => {
    expect(
      sentence('integration-delay', {
        lateMovements: ['m1', 'm2'],
        lateQuantity: '7',
        occurredAt: '2021-01-04T08:30:00Z',
        reportedAt: '2021-01-04T08:30:00Z',
        recordedAt: '2021-01-04T08:40:00Z',
        lagMs: 600_000,
        lagMsMin: null,
        oneClock: false,
        usualLagMs: 0,
        together: 1,
      }),
    ).toBe('7 units in 2 receipts were entered in time, but reached this ledger up to 10 minutes late.')
  })

  it('several late receipts are late by a span where a day hides the hour, and no span is a bound too', () => {
    const text = sentence('late-posting', {
      lateMovements: ['m1', 'm2'],
      lateQuantity: '900',
      occurredAt: '2021-02-13T00:00:00Z',
      reportedAt: null,
      recordedAt: '2021-02-17T14:00:00Z',
      lagMs: 396_000_000,
      lagMsMin: 309_600_000,
      oneClock: false,
      usualLagMs: 0,
      together: 2,
    })
    expect(text).toBe('900 units in 2 receipts were posted 3 days 14 hours to 4 days 14 hours late.')
  })

  it('duplicate-posting', () => {
    expect(
      sentence('duplicate-posting', {
        keptMovement: 'm1',
        duplicateMovement: 'm2',
        duplicateQuantity: '25',
        apartMs: 90_000,
        sameTime: false,
        sameDocument: true,
        linesAlike: 0,
        quantityShare: 0.02,
        together: 1,
      }),
    ).toBe(
      '25 units were posted out twice, 1 minute 30 seconds apart on the same document; 2 % of such movements have this quantity.',
    )
  })

  it('unit-of-measure', () => {
    expect(
      sentence('unit-of-measure', {
        movement: 'm1',
        bookedQuantity: '144',
        likelyQuantity: '12',
        usualQuantity: '10',
        packFactor: '12',
        knownPack: true,
        together: 1,
      }),
    ).toBe('144 was booked where 12 is likely: off by a pack of 12, and 10 is usual.')
  })

  it('unknown', () => {
    expect(
      sentence('unknown', {
        checkedCauses: ['late-posting', 'duplicate-posting'],
        missingData: ['counts'],
      }),
    ).toBe(
      'We checked 2 causes; none fits. To settle it, add: what was counted on the shelf (a counts file).',
    )
  })
})

describe('money of an audit', () => {
  it('is an amount a currency and never a sum', () => {
    const { costs } = english.report
    const eur = { currency: 'EUR', costAtRisk: '50' }
    expect(costs({ shown: [], more: 0 })).toEqual([])
    expect(costs({ shown: [eur], more: 0 })).toEqual(['50.00 EUR'])
    expect(costs({ shown: [{ currency: null, costAtRisk: '7' }], more: 0 })).toEqual(['7.00'])
    expect(costs({ shown: [{ currency: null, costAtRisk: '7' }, eur], more: 1 })).toEqual([
      '7.00 without a currency',
      '50.00 EUR',
      '1 more currency',
    ])
  })
})

describe('figures', () => {
  it('keep their sign and every digit', () => {
    expect(figure('-9007199254740993')).toBe('−9,007,199,254,740,993')
    expect(figure('-0.5')).toBe('−0.5')
    expect(figure('1234567.25')).toBe('1,234,567.25')
    expect(money('1234.565', 'EUR')).toBe('1,234.57 EUR')
    expect(money('-0.004', null)).toBe('0.00')
    expect(money('-12', null)).toBe('−12.00')
  })

  it('are written as the reader is used to, the sign and every digit the same', () => {
    for (const [name, text] of [
      ['point-comma', '−1.234,57 EUR'],
      ['space-comma', '−1\u202f234,57 EUR'],
      ['space-point', '−1\u202f234.57 EUR'],
      ['comma-point', '−1,234.57 EUR'],
    ] as const) {
      setNumberFormat(name)
      expect(money('-1234.57', 'EUR')).toBe(text)
    }
  })

  it('read as people say them', () => {
    expect(counted(1, 'book')).toBe('1 book')
    expect(counted(1200, 'book')).toBe('1,200 books')
    expect(duration(93_600_000)).toBe('1 day 2 hours')
    expect(duration(999)).toBe('less than a second')
    expect(duration(86_400_000 * 12 + 3_600_000)).toBe('12 days')
    expect(days(129_600_000)).toBe('1.5')
    expect(days(60_000)).toBe('<0.1')
    expect(instant('2021-01-05T12:39:35Z')).toBe('2021-01-05 12:39')
    expect(instant('2021-01-05T00:00:00Z')).toBe('2021-01-05')
    expect(percent(0.004)).toBe('<1 %')
    expect(percent(0.999)).toBe('>99 %')
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
