/** What came up in a run: a simulation that never meets a case proves nothing of it. */
import type { Answer, Operation } from '../auditor/operations.ts'

export type Tally = Map<string, number>

export function count(tally: Tally, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1)
}

export function countAnswer(tally: Tally, asked: Operation, answer: Answer): void {
  count(tally, `asked ${asked.do}`)
  if (asked.do === 'add-rule') count(tally, `mode ${asked.rule.mode}`)
  if ('moves' in answer)
    for (const { status, code } of answer.moves)
      count(tally, code === null ? `status ${status}` : `code ${code}`)
  else if ('reservation' in answer)
    count(tally, `reservation ${answer.reservation.code ?? answer.reservation.status}`)
  else if ('order' in answer) {
    count(tally, `order ${answer.order.state}`)
    for (const block of answer.order.blocks) count(tally, `gate ${block.split(' ')[1]}`)
  } else if ('refused' in answer) count(tally, `change ${answer.refused}`)
}

/** Everything that has to come up in a run of some seeds. */
export const EXPECTED: readonly string[] = [
  'post',
  'ask',
  'set',
  'reverse',
  'reserve',
  'fulfil',
  'release',
  'extend',
  'add-rule',
  'change-rule',
  'remove-rule',
  'request-override',
  'decide-override',
  'announce',
  'close-expectations',
  'release-hold',
  'cancel-hold',
  'ask-order',
  'cancel-order',
  'stop',
  'lift-stop',
  'buffer',
  'mode',
  'close-period',
  'sweep',
]
  .map((name) => `asked ${name}`)
  .concat(['refuse', 'hold', 'approve', 'warn', 'allow'].map((name) => `mode ${name}`))
  .concat(['posted', 'repeated', 'unchanged', 'held'].map((name) => `status ${name}`))
  .concat(
    [
      'malformed',
      'conflict',
      'unknown-item',
      'unknown-location',
      'kind-against-direction',
      'unknown-unit',
      'inexact-quantity',
      'period-closed',
      'confirm-time',
      'stale-set',
      'confirm-quantity',
      'confirm-return',
      'confirm-transit',
      'confirm-repeat',
      'reservation-short',
      'override-unusable',
      'would-go-negative',
      'reserved-for-others',
      'with-others',
    ].map((name) => `code ${name}`),
  )
  .concat(
    ['reserved', 'short', 'repeated', 'reservation-short', 'unknown-item'].map(
      (name) => `reservation ${name}`,
    ),
  )
  .concat(['waiting', 'released', 'cancelled'].map((name) => `order ${name}`))
  .concat(
    ['book-negative', 'under-count', 'on-hold', 'reservation-missing', 'reservation-short'].map(
      (name) => `gate ${name}`,
    ),
  )
  .concat(
    [
      'not-open',
      'not-found',
      'contradicting-rules',
      'approval-by-requester',
      'needs-manager',
      'conflict',
    ].map((name) => `change ${name}`),
  )
  .concat(
    ['duplicate', 'drop', 'lose-answer', 'delay', 'clock-jump', 'crash', 'restart'].map(
      (name) => `fault ${name}`,
    ),
  )
  .concat(['filled', 'cut', 'restored', 'freed'].map((name) => `promise ${name}`))
  .concat(['crashed and done', 'crashed and not done', 'hold freed'])
