/** Applies movements to balances, in order: what each leaves at both of its ends. Pure, over columns. */
import { addQuantity } from '../quantity.ts'

export interface Applied {
  readonly fromAfter: Float64Array
  readonly toAfter: Float64Array
  /** The books' balances after all of them. */
  readonly balances: Float64Array
}

/** `from` and `to` are indexes into `balances`, which is left as it is; `isLeft` says what is left out. */
export function apply(
  moved: { readonly quantity: Float64Array; readonly from: Int32Array; readonly to: Int32Array },
  before: Float64Array,
  isLeft: (index: number) => boolean,
): Applied {
  const { quantity, from, to } = moved
  const balances = before.slice()
  const fromAfter = new Float64Array(quantity.length)
  const toAfter = new Float64Array(quantity.length)
  for (let index = 0; index < quantity.length; index++) {
    if (isLeft(index)) continue
    fromAfter[index] = balances[from[index]] = addQuantity(balances[from[index]], -quantity[index])
    toAfter[index] = balances[to[index]] = addQuantity(balances[to[index]], quantity[index])
  }
  return { fromAfter, toAfter, balances }
}
