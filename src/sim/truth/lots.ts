/** Lots and serial numbers, each given once. */
import type { Ledger } from './ledger.ts'

const DAY = 86_400

/** A new lot or serial number that came in at a second; returns its index. */
export function newLot({ lots, random }: Ledger, tracking: 'lot' | 'serial', at: number): number {
  const number = lots.length * 7 + random.below(7)
  const name = tracking === 'serial' ? `SN${400_000 + number}` : `L${100 + Math.floor(at / DAY)}-${number}`
  return lots.push(name) - 1
}
