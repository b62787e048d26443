/** Words of a refusal, and of taking a movement back. */
import { figure } from '../../format.ts'

export const refusal = {
  title: 'Refused',
  parked: 'Parked',
  parkedText: 'It posts by itself when the announced goods come in.',
  book: 'Book',
  balance: 'It holds',
  reserved: 'Of it reserved',
  shortfall: 'It lacks',
  past: 'It could spare',
  pastText: (quantity: string, when: string) => `${quantity} at most; it held no more on ${when}`,
  rule: 'Decided by',
  ruleText: (id: string, mode: string) => `Rule ${id} (${mode})`,
  byDefault: 'No rule: the default refuses',
  help: 'What would help',
}

export const takeBack = {
  ask: 'Take it back …',
  title: 'Take this movement back?',
  text: (quantity: string, item: string, from: string, to: string) =>
    `A new movement takes ${figure(quantity)} of ${item} from ${to} back to ${from}: at the time of this one where the stock bears that, else now. Both stay in the ledger.`,
  reason: 'Reason',
  yes: 'Take it back',
  no: 'Leave it',
  done: 'It is taken back.',
  before: 'It was taken back before, by this movement.',
}
