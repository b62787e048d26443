import { describe, expect, it } from 'vitest'
import * as codes from '../core/codes.ts'
import {
  counted,
  days,
  duration,
  figure,
  instant,
  listed,
  money,
  percent,
  setNumberFormat,
  words,
} from './index.ts'

const english = words()

describe('codes and words are in step', () => {
  it.each([
    ['causes', english.causes, codes.CAUSE_CODES],
    ['classes', english.classes, codes.EPISODE_CLASSES],
    ['orders', english.orders, codes.ORDERS],
    ['location kinds', english.locationKinds, codes.LOCATION_KINDS],
    ['movement kinds', english.movementKinds, codes.MOVEMENT_KINDS],
    ['precisions', english.precisions, codes.TIME_PRECISIONS],
    ['refusals', english.refusals, codes.REFUSAL_CODES],
    ['rejections', english.rejections, codes.REJECTION_CODES],
    ['file errors', english.fileErrors, codes.FILE_ERROR_CODES],
    ['start errors', english.startErrors, codes.START_ERROR_CODES],
    ['ledger faults', english.ledgerFaults, codes.LEDGER_FAULT_CODES],
    ['reasons to work first', english.reasons, codes.WORK_REASONS],
    ['request errors', english.requestErrors, codes.REQUEST_ERROR_CODES],
    ['guess notes', english.guessNotes, codes.GUESS_NOTE_CODES],
    ['post statuses', english.guard.postStatuses, codes.POST_STATUSES],
    ['help', english.guard.help, codes.HELP_CODES],
    ['rule modes', english.guard.modes, codes.RULE_MODES],
    ['roles', english.guard.roles, codes.ROLES],
    ['hold states', english.guard.holdStates, codes.HOLD_STATES],
    ['override states', english.guard.overrideStates, codes.OVERRIDE_STATES],
    ['override reasons', english.guard.overrideReasons, codes.OVERRIDE_REASONS],
    ['sourcing', english.guard.sourcing, codes.SOURCING_CODES],
    ['reservation states', english.guard.reservationStates, codes.RESERVATION_STATES],
    ['order states', english.guard.orderStates, codes.ORDER_STATES],
    ['gates', english.guard.gates, codes.GATE_CODES],
    ['expectation types', english.guard.expectationTypes, codes.EXPECTATION_TYPES],
    ['stop reasons', english.guard.stopReasons, codes.STOP_REASONS],
  ])('%s', (_, told, known) => {
    expect(Object.keys(told).sort()).toEqual([...known].sort())
  })

  it('no fault is silent, whatever is known of it', () => {
    const faults = [
      'refusals',
      'rejections',
      'fileErrors',
      'startErrors',
      'ledgerFaults',
      'requestErrors',
      'guessNotes',
    ] as const
    for (const group of faults) {
      for (const { what, todo } of Object.values(english[group])) {
        expect(what({})).toMatch(/\w{2,}/)
        expect(todo).toMatch(/\.$/)
      }
    }
  })
})

describe('causes are told from their evidence', () => {
  const explain = (code: string, evidence: Record<string, unknown>) => english.causes[code].explain(evidence)

  it.each([
    [
      'late-posting',
      {
        ...{ lateMovements: ['m1'], lagMs: 187_200_000, usualLagMs: 3_600_000, lateQuantity: '1200' },
        occurredAt: '2021-01-04T00:00:00Z',
      },
      '1,200 units that came on 2021-01-04 were posted 2 days 4 hours late; half of all receipts are in within 1 hour.',
    ],
    [
      'integration-delay',
      {
        ...{ lateMovements: ['m1', 'm2'], lagMs: 600_000, usualLagMs: 0, lateQuantity: '7' },
        occurredAt: '2021-01-04T08:30:00Z',
      },
      '7 units in 2 receipts were keyed in time, but reached this ledger up to 10 minutes late.',
    ],
    [
      'duplicate-posting',
      { apartMs: 90_000, sameTime: false, sameDocument: true, duplicateQuantity: '25', quantityShare: 0.02 },
      '25 units went out twice, 1 minute 30 seconds apart for the same document line; 2 % of such movements have this quantity.',
    ],
    [
      'unit-of-measure',
      { bookedQuantity: '144', likelyQuantity: '12', packFactor: '12', knownPack: true, usualQuantity: '10' },
      '144 was booked where 12 is likely: off by a pack of 12, and 10 is usual.',
    ],
    [
      'unknown',
      { checkedCauses: ['late-posting', 'duplicate-posting'], missingData: ['counts'] },
      'None of these explains it well enough: posted late and posted twice. It would help to know: what was counted on the shelf (a counts file).',
    ],
  ])('%s', (code, evidence, sentence) => {
    expect(explain(code, evidence)).toBe(sentence)
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
