/** Words of parked movements: their page, and those that ran out. */
import { counted, figure } from '../../format.ts'
import { range } from './range.ts'

export const holds = {
  title: 'Parked movements',
  lead: 'They came before their goods. Each posts by itself when what it lacks is received.',
  table: 'Parked movements',
  pages: 'Pages of parked movements',
  range: range('parked movement'),
  none: 'No movement is parked',
  noneText:
    'A movement is parked where a rule says so and the goods it lacks are announced. It would be listed here until they come in.',
  noMatch: 'No parked movement matches',
  noMatchText: 'Remove a filter to see others.',
  one: (id: string) => `parked movement ${id}`,
  columns: {
    what: 'What waits',
    quantity: 'Quantity',
    short: 'Short of',
    awaits: 'Waits for',
    parked: 'Parked',
    expires: 'Until',
    state: 'State',
    rule: 'Rule',
    actions: 'What to do',
  },
  movement: (kind: string, from: string, to: string) => `${kind}, ${from} to ${to}`,
  moves: (quantity: string, item: string, from: string, to: string) =>
    `${figure(quantity)} of ${item}, from ${from} to ${to}.`,
  ranOut: 'Nothing came in time. Cancel it, and post it again when the goods are there.',
  nothingAnnounced: 'nothing is announced any more',
  open: (quantity: string) => `${figure(quantity)} open`,
  posted: (seq: string) => `Posted as number ${figure(seq)}`,
  settled: (by: string, at: string) => `by ${by}, ${at}`,
  release: 'Release …',
  releaseTitle: 'Post it now?',
  releaseText:
    'It is decided once more. Where its book still lacks the goods, it takes an approved override.',
  underNone: 'Without an override',
  under: 'Under',
  override: (id: string, quantity: string, by: string) =>
    `Override ${id}: ${figure(quantity)} below zero, by ${by}`,
  noOverride: 'There is no approved override of this book.',
  askOne: 'Ask for one',
  releaseYes: 'Post it',
  released: (id: string) => `${id} is posted.`,
  stays: 'It stays parked',
  cancel: 'Cancel …',
  cancelTitle: 'Give it up?',
  cancelText: 'The goods will not move. Whoever posted it sees that it was cancelled.',
  cancelYes: 'Cancel the movement',
  cancelNo: 'Keep it parked',
  cancelled: (id: string) => `${id} is cancelled.`,
}

export const ranOut = {
  title: (total: number) =>
    `${counted(total, 'parked movement')} ran out: ${total === 1 ? 'its' : 'their'} inbound never came`,
  lead: (total: number) =>
    total === 1
      ? 'It does not post by itself any more. Cancel it, and post it again when the goods are there.'
      : 'They do not post by themselves any more. Cancel each, and post it again when the goods are there.',
  one: (quantity: string, item: string, place: string) => `${figure(quantity)} of ${item} at ${place}`,
  since: (at: string) => `ran out ${at}`,
  all: (total: number) =>
    total === 1 ? 'Where to cancel it' : `All ${counted(total, 'parked movement')} that ran out`,
}
