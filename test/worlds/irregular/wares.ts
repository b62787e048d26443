/** The items of the irregular world: numbers, or letters and digits without a separator; bins as they came. */
import type { Random } from '../../simulation/random.ts'
import { lognormal } from '../draws.ts'
import type { Ware } from '../row.ts'

/** An item, and how it comes and goes. */
export interface IrregularWare extends Ware {
  /** Mean days between receipts, and mean pieces that leave in a day. */
  readonly gapDays: number
  readonly aDay: number
  /** Receipts are multiples of it; 1 for items that come in any quantity. */
  readonly lotSize: number
  /** The median of an order's size. */
  readonly size: number
  readonly returned: number
  /** Lots or owners that lie side by side; one blank one where they are not kept. */
  readonly lots: readonly string[]
  readonly owners: readonly string[]
}

export function irregularWares(random: Random, count: number): IrregularWare[] {
  const codes: string[] = []
  while (codes.length < count) {
    const base = random.chance(0.5)
      ? String(random.between(300_000, 899_000))
      : letters(random) + random.between(10, 79)
    for (let next = 0; next < random.between(2, 4); next += 1) codes.push(after(base, next))
  }
  const kept = codes.slice(0, count)
  return kept.map((item) =>
    ware(
      random,
      item,
      kept.filter((code) => code !== item && alike(code, item)),
    ),
  )
}

/** 400127, 400128; KX27A, KX27B. */
function after(base: string, next: number): string {
  return /^\d/.test(base) ? String(Number(base) + next) : base + 'ABCDE'[next]
}

function letters(random: Random): string {
  return [random.pick([...'BDFGKLMPRT']), random.pick([...'AEIOUXYZ'])].join('')
}

function alike(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let other = 0
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) other += 1
  return other === 1
}

function ware(random: Random, item: string, siblings: string[]): IrregularWare {
  const aDay = lognormal(random, 2, 0.8)
  const lotted = random.chance(0.5)
  const pack = random.pick([5, 6, 10, 12, 12, 24, 25, 36])
  const bins = random.between(1, 3)
  return {
    item,
    pack,
    unitCost: lognormal(random, 14, 1).toFixed(2),
    bins: Array.from({ length: bins }, () => String(random.between(1001, 9899))),
    siblings,
    gapDays: random.between(4, 15),
    aDay,
    lotSize: lotted ? pack : 1,
    size: random.pick([1, 1, 2, 3, 5]),
    returned: random.pick([0.02, 0.06, 0.2]),
    lots: random.chance(0.15) ? [`${random.between(10, 99)}B`, `${random.between(10, 99)}C`] : [''],
    owners: random.chance(0.1) ? ['7', '12'] : [''],
  }
}
