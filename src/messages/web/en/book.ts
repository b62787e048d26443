/** The book: its story, its picture, its evidence. */
import { counted, figure } from '../../format.ts'

export const book = {
  at: 'at',
  back: 'Exceptions',
  balanceNow: 'Balance now',
  movements: 'Movements',
  lot: 'Lot',
  owner: 'Owner',
  episodes: 'Episodes of this book',
  episodesLead: 'Choose an episode from the list below to see it in the picture.',
  noEpisodes: 'This book was never below zero, in either order.',
  moreEpisodes: (shown: number, total: number) =>
    `The ${figure(shown)} deepest of ${counted(total, 'episode')} are listed.`,
  unselect: 'Show the whole book',
  what: 'What happened',
  why: 'Why',
  others: 'Other explanations',
  evidence: 'Evidence',
  repair: 'Proposed repair',
  repairNote: 'A proposal only. History stays as it is; a repair is posted as new, compensating movements.',
  todo: 'What to do',
  wholeStory: (posted: number, happened: number) =>
    posted + happened === 0
      ? 'This book was never below zero, in either order.'
      : `Below zero ${times(posted)} as posted and ${times(happened)} as happened.`,
  role: {
    trigger: 'took it below zero',
    closer: 'brought it back',
    cause: 'named by the cause',
  } as Readonly<Record<string, string>>,
}
export const picture = {
  title: 'The balance over time',
  keys: 'Balance over time. Left and right arrow keys step from change to change, Home and End to the ends.',
  legend: 'Legend',
  asPosted: 'as posted',
  asHappened: 'as happened',
  atWorst: 'as happened, if the day ran badly',
  belowZero: 'below zero',
  in: 'movement in',
  out: 'movement out',
  late: 'from happened to posted: the flatter, the later',
  emphasis: 'trigger, closer, cause',
  happenedRail: 'happened',
  postedRail: 'posted',
  zoomLabel: 'Zoom',
  episode: 'Episode',
  whole: 'Whole history',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  left: 'Earlier',
  right: 'Later',
  nearZero: 'Look near zero',
  nearZeroNote: 'Cut above to show what happens at zero; nothing is cut below it.',
  dragHint: 'Drag across the picture to zoom.',
  cursor: (at: string, posted: string, happened: string) =>
    `${at}: as posted ${posted}, as happened ${happened}`,
  before: 'before the first movement',
  partial: (shown: number, total: number) =>
    `The lane and the table show the newest ${figure(shown)} of ${counted(total, 'movement')}; the lines show all.`,
  loadingMovements: (loaded: number, total: number) =>
    total === 0 ? 'Loading movements …' : `Loading movements: ${figure(loaded)} of ${figure(total)} …`,
  empty: 'No movement in this window, in either order.',
}
export const evidence = {
  lateQuantity: 'Units late',
  lagMs: 'Late by',
  usualLagMs: 'Usual delay',
  occurredAt: 'Happened',
  reportedAt: 'Keyed',
  recordedAt: 'Posted',
  together: 'Late postings together',
  lateMovements: 'Late movements',
  keptMovement: 'First posting',
  duplicateMovement: 'Second posting',
  duplicateQuantity: 'Units twice',
  apartMs: 'Apart',
  sameTime: 'At the same time',
  sameDocument: 'Same document line',
  quantityShare: 'Share of movements with this quantity',
  movement: 'Movement',
  bookedQuantity: 'Booked',
  likelyQuantity: 'Likely',
  usualQuantity: 'Usual',
  packFactor: 'Pack',
  knownPack: 'Pack is on file',
  checkedCauses: 'Checked',
  missingData: 'Would decide it',
} as Readonly<Record<string, string>>
export const repairs = {
  'move-in-time': (movement: string, to: string) => `Post ${movement} as of ${to}.`,
  drop: (movement: string) => `Reverse ${movement}: it did not happen.`,
  scale: (movement: string, factor: string) => `Correct ${movement} to ${factor} of its quantity.`,
  other: (movement: string, op: string) => `${op}: ${movement}`,
}

function times(count: number): string {
  if (count === 0) return 'never'
  return count === 1 ? 'once' : `${figure(count)} times`
}
