/** Words of movements on hold: their page, and those that ran out. */
import { counted, figure } from '../../format.ts'
import { range } from './range.ts'

export const holds = {
  title: 'Movements on hold',
  lead: 'Each waits for stock, and posts automatically when its goods arrive.',
  table: 'Movements on hold',
  pages: 'Pages of movements on hold',
  range: range('movement'),
  /** How many wait, and what else the list holds. */
  standing: (facts: { waiting: number; expired: number; earlier: number }) => {
    const { waiting, expired, earlier } = facts
    const first = waiting === 0 ? 'No movement is waiting' : `${counted(waiting, 'movement')} waiting`
    const over = expired === 0 ? [] : [`${figure(expired)} expired`]
    const before = earlier === 0 ? [] : [counted(earlier, 'earlier one')]
    return `${[first, ...over, ...before].join('; ')}.`
  },
  addRule: 'Add a rule',
  none: 'No movements on hold',
  noneText:
    'A movement is put on hold where a rule says so and the missing goods are announced. It is listed here until they arrive.',
  noMatch: 'No movements on hold match',
  noMatchText: 'Remove a filter to see more.',
  one: (id: string) => `movement ${id} on hold`,
  columns: {
    what: 'Movement',
    quantity: 'Quantity',
    short: 'Short by',
    awaits: 'Waiting for',
    parked: 'On hold since',
    expires: 'Until',
    state: 'State',
    rule: 'Rule',
    actions: 'Actions',
  },
  movement: (kind: string, from: string, to: string) => `${kind}, ${from} to ${to}`,
  moves: (quantity: string, item: string, from: string, to: string) =>
    `${figure(quantity)} of ${item}, from ${from} to ${to}.`,
  ranOut: 'Nothing came in time. Cancel it, and post it again when the goods are there.',
  nothingAnnounced: 'nothing announced any more',
  open: (quantity: string) => `${figure(quantity)} still to come`,
  posted: (seq: string) => `Posted as number ${figure(seq)}`,
  settled: (by: string, at: string) => `by ${by}, ${at}`,
  release: 'Release …',
  releaseTitle: 'Release this movement now?',
  releaseText: 'The rules decide again. If the goods are still missing, it needs an approved override.',
  underNone: 'Without an override',
  under: 'Under',
  override: (id: string, quantity: string, by: string) =>
    `Override ${id}: ${figure(quantity)} below zero, by ${by}`,
  noOverride: 'No approved override for this stock card.',
  askOne: 'Request override',
  releaseYes: 'Release movement',
  released: (id: string) => `Movement ${id} posted.`,
  stays: 'Still on hold',
  cancel: 'Cancel …',
  cancelTitle: 'Cancel this movement?',
  cancelText: 'The goods will not move. The person who posted it sees that it was cancelled.',
  cancelYes: 'Cancel movement',
  cancelNo: 'Keep on hold',
  cancelled: (id: string) => `Movement ${id} cancelled.`,
}

export const ranOut = {
  title: (total: number) =>
    `${counted(total, 'movement')} on hold expired: ${total === 1 ? 'its' : 'their'} stock was not posted in time`,
  lead: (total: number) =>
    total === 1
      ? 'It will no longer post automatically. Cancel it, and post it again when the goods are there.'
      : 'They will no longer post automatically. Cancel each, and post it again when the goods are there.',
  one: (quantity: string, item: string, place: string) => `${figure(quantity)} of ${item} at ${place}`,
  since: (at: string) => `expired ${at}`,
  all: (total: number) =>
    total === 1 ? 'Show the movement on hold' : `Show all ${figure(total)} that expired`,
}
