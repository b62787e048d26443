/** Codes and words in step, both ways: no code without words, no words without a code. */
import { describe, expect, it } from 'vitest'
import * as codes from '../core/codes.ts'
import { words } from './index.ts'

const catalogues = {
  causes: codes.CAUSE_CODES,
  classes: codes.EPISODE_CLASSES,
  orders: codes.ORDERS,
  rejections: codes.REJECTION_CODES,
  fileErrors: codes.FILE_ERROR_CODES,
  startErrors: codes.START_ERROR_CODES,
  refusals: codes.REFUSAL_CODES,
  ledgerFaults: codes.LEDGER_FAULT_CODES,
} as const

describe('messages', () => {
  it.each(Object.entries(catalogues))('%s has words for exactly its codes', (name, known) => {
    expect(Object.keys(words[name as keyof typeof catalogues]).sort()).toEqual([...known].sort())
  })

  it('explains a late posting from its evidence', () => {
    const sentence = words.causes['late-posting'].explain({
      lateMovements: ['r1', 'r2', 'r3'],
      lateQuantity: '10',
      occurredAt: '2026-01-01T08:00:00Z',
      lagMs: 5 * 3_600_000,
      usualLagMs: 600_000,
      together: 1,
    })
    expect(sentence).toBe(
      '10 in (r1, r2 and 1 more) arrived 2026-01-01 08:00 and was keyed 5 hours later (usual: 10 minutes).',
    )
  })

  it('says what data would decide an unknown', () => {
    const sentence = words.causes.unknown.explain({
      checkedCauses: ['a'],
      missingData: ['time-of-day', 'counts'],
    })
    expect(sentence).toContain('1 cause checked')
    expect(sentence).toContain('the time of day, stock counts')
  })
})
