/** A refusal in words. */
import type { Refusal } from '../../api/refusals/schema.ts'
import { toFinest } from '../../core/quantity/finest.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'

const { refusals: say } = web

/** `Refused 7 of BOLT from A/02 to customer`. */
export function refusalWhat(refusal: Refusal): string {
  const { item, itemName, from, quantity, to, override, source } = refusal
  const name = itemName ?? item
  const place = from ?? ''
  if (source === null && override !== null) return say.approval(override, name, place)
  return say.what({ quantity, item: name, from: place, to })
}

/** `only 4 there`. */
export function refusalReason({ code, balance, reserved, past, quantity }: Refusal): string {
  return say.why({
    code,
    balance,
    reserved,
    past: past === null ? null : { held: past.held, at: when(past.at) },
    together: balance !== null && quantity !== null && toFinest(balance) >= toFinest(quantity),
  })
}
