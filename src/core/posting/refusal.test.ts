import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES } from '../refusal-codes.ts'
import { FAULT, refusalOf } from './refusal.ts'

describe('a refusal', () => {
  it('is none where no code applies', () => {
    expect(refusalOf(0)).toBeNull()
  })

  // By descending precedence: each row fails itself and everything below it, and names one code.
  it.each(REFUSAL_CODES.map((code, place) => [code, REFUSAL_CODES.slice(place)] as const))(
    '%s is answered before %j',
    (code, failing) => {
      expect(refusalOf(failing.reduce((faults, one) => faults | FAULT[one], 0))).toBe(code)
    },
  )

  it('does not depend on the order in which faults are found', () => {
    const backwards = REFUSAL_CODES.toReversed().reduce((faults, one) => faults | FAULT[one], 0)
    expect(refusalOf(backwards)).toBe(REFUSAL_CODES[0])
  })
})
