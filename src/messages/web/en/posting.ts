/** Words of a refusal, and of reversing a movement. */
import { figure } from '../../format.ts'

export const refusal = {
  title: 'Refused',
  parked: 'On hold',
  parkedText: 'Posts automatically when the announced goods arrive.',
  book: 'Stock card',
  balance: 'Balance',
  reserved: 'Reserved',
  shortfall: 'Short by',
  /** Reserved units are a reason of their own: here even all that is there would not be enough. */
  shortfallText: (quantity: string, reserved: string) =>
    reserved === '0' ? figure(quantity) : `${figure(quantity)}, even with the ${figure(reserved)} reserved`,
  past: 'Available then',
  pastText: (quantity: string, when: string) => `${quantity} at most; it held no more on ${when}`,
  rule: 'Decided by',
  ruleText: (id: string, mode: string) => `Rule ${id} (${mode})`,
  byDefault: 'No rule applies: refused by default',
  help: 'What you can do',
  held: 'Held for',
  heldText: (quantity: string, order: string) => `${figure(quantity)} for ${order}`,
  heldWithoutOrder: (reservation: string) => `reservation ${reservation}`,
  elsewhere: 'Also in stock here',
  /** `5 without a lot in the same place`, `3 in lot L1 at A/02`. */
  elsewhereText: (
    quantity: string,
    {
      place,
      lot,
      owner,
      saysLot,
      saysOwner,
    }: {
      readonly place: string | null
      readonly lot: string | null
      readonly owner: string | null
      readonly saysLot: boolean
      readonly saysOwner: boolean
    },
  ) =>
    [
      place === null ? `The place holds ${figure(quantity)}` : `${place} holds ${figure(quantity)}`,
      ...(lot === null ? (saysLot ? ['without a lot'] : []) : [`of lot ${lot}`]),
      ...(owner === null ? (saysOwner ? ['without an owner'] : []) : [`owned by ${owner}`]),
    ].join(' '),
}

export const takeBack = {
  ask: 'Reverse movement …',
  title: 'Reverse this movement?',
  text: (quantity: string, item: string, from: string, to: string) =>
    `A new movement takes ${figure(quantity)} of ${item} from ${to} back to ${from}: dated as this one if the stock allows it, otherwise now. Both stay in the ledger.`,
  reason: 'Reason',
  yes: 'Reverse movement',
  no: 'Cancel',
  done: 'Movement reversed.',
  before: 'Already reversed, by this movement.',
}
