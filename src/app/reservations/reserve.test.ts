import { describe, expect, it } from 'vitest'
import type { DecidedReservation } from '../../core/reservations/decide-group.ts'
import type { ReservationRequest } from '../../core/reservations/request.ts'
import type { ReserveResult } from './port.ts'
import { reserve } from './reserve.ts'

const ANN = { id: 'ann', name: 'Ann', role: 'operator' } as const
const AT = Date.UTC(2026, 1, 1)

const request: ReservationRequest = {
  id: 'R1',
  source: 'shop',
  site: 'main',
  document: 'SO-1',
  channel: null,
  lines: [{ line: '1', item: 'RICE', quantity: '2.5' }],
  allOrNothing: false,
  sourcing: 'fewest-splits',
  near: null,
  forSeconds: 60,
}

const stock = {
  bookId: 7,
  location: 'A/01',
  kind: 'storage',
  lot: 'L1',
  owner: null,
  balance: 1500,
  reserved: 1500,
  firstAt: 0,
} as const

/** A line of 2.5 kg, kept in grams, of which there were 1.5. */
const line = {
  request: request.lines[0]!,
  itemId: 2,
  scale: 3,
  asked: 2500,
  reserved: 1500,
  available: 1500,
  parts: [{ stock, quantity: 1500 }],
}

const made: DecidedReservation = {
  command: { request, by: ANN, contentHash: '' },
  lines: [line],
  isShort: true,
  madeAt: AT,
  expiresAt: AT + 60_000,
}

async function answerTo(result: ReserveResult) {
  const [answer] = await reserve({ reserve: async () => [result] }, [request], ANN)
  return answer
}

describe('the answer to a reservation', () => {
  it('says what was promised from which book, in base units', async () => {
    const result = { status: 'made', siteId: 3, number: 41, reservation: made } as const
    expect(await answerTo(result)).toEqual({
      id: 'R1',
      status: 'short',
      code: null,
      pointer: null,
      short: [{ line: '1', item: 'RICE', asked: '2.5', available: '1.5' }],
      reservation: {
        id: '3-41',
        externalId: 'R1',
        source: 'shop',
        site: 'main',
        state: 'short',
        document: 'SO-1',
        channel: null,
        madeAt: '2026-02-01T00:00:00Z',
        madeBy: 'Ann',
        expiresAt: '2026-02-01T00:01:00Z',
        lines: [
          {
            line: '1',
            item: 'RICE',
            asked: '2.5',
            reserved: '1.5',
            open: '1.5',
            fulfilled: '0',
            released: '0',
            expired: '0',
            cut: '0',
            short: '1',
            allocations: [{ bookId: '3-7', location: 'A/01', lot: 'L1', owner: null, open: '1.5' }],
          },
        ],
      },
    })
  })

  it('says why nothing was promised', async () => {
    expect(
      await answerTo({ status: 'refused', code: 'reservation-short', pointer: null, short: [line] }),
    ).toEqual({
      id: 'R1',
      status: 'refused',
      code: 'reservation-short',
      pointer: null,
      short: [{ line: '1', item: 'RICE', asked: '2.5', available: '1.5' }],
      reservation: null,
    })
  })

  it('is the reservation as it stands where it was made before', async () => {
    expect(await answerTo({ status: 'repeated', reservation: null })).toEqual({
      id: 'R1',
      status: 'repeated',
      code: null,
      pointer: null,
      short: [],
      reservation: null,
    })
  })
})
