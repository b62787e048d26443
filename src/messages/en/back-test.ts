/** English words for a back-test: what each figure is called, and what it means. Definitions: docs/backtest.md. */

/** The figures, in the order they are shown. Another language has the same ones. */
export const backTestFigures = {
  negatives: {
    title: 'Negatives',
    meaning: 'Times a stock card went below zero in the system.',
  },
  unitDays: { title: 'Unit-days below zero', meaning: 'How deep, times how long.' },
  stopped: {
    title: 'Stopped',
    meaning: 'Movements that would not have been posted: refused, or on hold until their time was over.',
  },
  legitimate: {
    title: 'Stopped, stock was there',
    meaning: 'Units that lay on the shelf when the goods moved, by all that is known today.',
  },
  missing: {
    title: 'Stopped, was not there',
    meaning: 'Units that the shelf did not have, by all that is known today.',
  },
  unknown: {
    title: "Stopped, can't tell",
    meaning: 'Nothing says what these stock cards held before the first movement.',
  },
  takenBack: {
    title: 'Stopped, reversed anyway',
    meaning: 'Movements that somebody reversed.',
  },
  stockOuts: {
    title: 'Stock-outs made',
    meaning: 'Times that customers, production or orders were turned away with the stock on the shelf.',
  },
  held: { title: 'Put on hold', meaning: 'Movements that had to wait.' },
  released: { title: 'Let go in time', meaning: 'On hold until the stock came in.' },
  expired: { title: 'Waited in vain', meaning: 'On hold until their time was over.' },
  wait: { title: 'Half waited less than', meaning: 'Of those that were let go.' },
} as const

/** Where a column is narrow. */
export const backTestShort = {
  legitimate: 'Stopped, was there',
  held: 'Held',
  released: 'Let go',
  expired: 'In vain',
} as const

/** What stands around the figures. */
export const backTestLabels = {
  title: 'Plimsoll back-test',
  asPosted: 'As it was',
  today: "Today's rules",
  draft: 'Draft',
  movements: 'Movements tried again',
  frontier: 'If movements could wait',
  frontierHold: 'The draft, with one grace time for every rule that puts on hold.',
  frontierRefuse: 'The draft puts nothing on hold. This is what waiting instead of refusing would do.',
  grace: 'Grace time',
  noGrace: 'none',
  stoppedWorst: 'Stopped though the stock was there: the largest',
  heldWorst: 'On hold for longest',
  negativeWorst: 'Still below zero: what took it there',
  unit: 'unit',
  units: 'units',
  period: 'Recorded',
  all: 'all of it',
  limits:
    'People behave differently when they are refused; this shows what would have been stopped, not what they would have done instead.',
} as const

/** What became of the draft, in one sentence. */
export function backTestHeadline(facts: {
  readonly before: number
  readonly avoided: number
  readonly stopped: number
  readonly legitimate: string
}): string {
  const { before, avoided, stopped, legitimate } = facts
  const negatives =
    before === 0
      ? 'Nothing went below zero in this period'
      : `The draft avoids ${avoided} of ${before} ${before === 1 ? 'negative' : 'negatives'}`
  if (stopped === 0) return `${negatives}, and stops nothing.`
  const movements = `${stopped} ${stopped === 1 ? 'movement' : 'movements'}`
  const there =
    legitimate === '' ? 'none of it lay on the shelf' : `${legitimate} of it lay on the shelf all the same`
  return `${negatives}, and stops ${movements}: ${there}.`
}
