/** The book: its story, its picture, its evidence. */
import type { FactName } from '../../../core/causes/fact-kinds.ts'
import { counted, figure } from '../../format.ts'

export const book = {
  at: 'at',
  back: 'Exceptions',
  balanceNow: 'Balance now',
  lot: 'Lot',
  owner: 'Owner',
  episodes: 'Episodes of this book',
  episodesLead: 'Choose an episode from the list below to see it in the picture.',
  noEpisodes: 'This book was never below zero, in either order.',
  allEpisodes: (count: number) => `Show all ${figure(count)}`,
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
  keys: 'Balance over time. Left and right arrow keys step from movement to movement, Home and End to the ends, Enter opens the movement; plus, minus and zero zoom; Shift with an arrow key moves the window.',
  legend: 'Legend',
  asPosted: 'as posted',
  asHappened: 'as happened',
  atWorst: 'as happened, if the day ran badly',
  repaired: 'as it would have been with the repair',
  belowZero: 'below zero',
  in: 'movement in',
  out: 'movement out',
  late: 'from happened to posted: the flatter, the later',
  counted: (total: number) => `${figure(total)} movements, counted; zoom in to see each`,
  document: 'document',
  fold: 'time left out',
  emphasis: 'trigger, closer, cause',
  happenedRail: 'happened',
  postedRail: 'posted',
  zoomLabel: 'Zoom',
  episode: 'Episode',
  whole: 'Whole history',
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (−)',
  left: 'Earlier (Shift ←)',
  right: 'Later (Shift →)',
  nearZero: 'Look near zero',
  nearZeroNote: 'Cut above to show what happens at zero; nothing is cut below it.',
  foldGaps: 'Leave out quiet time',
  withRepair: 'Show the repair',
  dragLabel: 'Dragging',
  dragMoves: 'Drag moves',
  dragSelects: 'Drag selects',
  hint: {
    pan: 'Drag moves the picture, Shift and drag selects a stretch, Ctrl and wheel zooms.',
    select: 'Drag selects a stretch to zoom into, Shift and drag moves, Ctrl and wheel zooms.',
  },
  cursor: (at: string, posted: string, happened: string) =>
    `${at}: as posted ${posted}, as happened ${happened}`,
  moved: (facts: { id: string; kind: string; delta: string; happened: string; posted: string }) =>
    `${facts.id}, ${facts.kind} ${facts.delta}, happened ${facts.happened}, posted ${facts.posted}`,
  movedMore: (count: number) => `and ${counted(count, 'more movement')} of this instant`,
  before: 'before the first movement',
  nothingCounts:
    'Every movement of this book was undone, so there is nothing to draw. The ledger lists them still.',
  empty: 'No movement in this window, in either order.',
}
export const knownAt = {
  label: 'Known at',
  now: 'as known today',
  mark: 'known at',
  slider: 'The moment the picture is known at',
  earlier: 'Before the entry before',
  later: 'To the next entry',
  today: 'As known today',
  lead: (movements: number) => `Showing what is known today, from ${counted(movements, 'movement')}.`,
  sentence: (facts: {
    at: string
    believed: string
    onShelf: string
    onShelfAtWorst: string | null
    later: number
  }) => {
    const { at, believed, onShelf, onShelfAtWorst, later } = facts
    const shelf =
      onShelfAtWorst === null
        ? `there ${onShelf === '1' ? 'was' : 'were'} ${figure(onShelf)}`
        : `there were between ${figure(onShelfAtWorst)} and ${figure(onShelf)}`
    const since =
      later === 0
        ? 'Nothing was posted since.'
        : `${counted(later, 'movement')} ${later === 1 ? 'was' : 'were'} posted since.`
    return `On ${at} the system believed ${figure(believed)}; on the shelf, as known today, ${shelf}. ${since}`
  },
}
export const asOf = {
  title: 'Balance as of a time',
  time: (zone: string) => `Time (${zone})`,
  clock: 'Clock',
  clocks: { happened: 'happened: what was on the shelf', posted: 'posted: what the system believed' },
  clear: 'Clear',
  happened: (at: string, balance: string, unit: string) =>
    `On ${at}, ${balance} ${unit} were on the shelf, by all that is known today.`,
  posted: (at: string, balance: string, unit: string) =>
    `On ${at}, the system believed that the book held ${balance} ${unit}.`,
}
export const takeAway = {
  label: 'Share and keep',
  link: 'Copy link',
  copied: 'The link is copied.',
  copyByHand: 'The browser does not allow copying. The link is selected: copy it with Ctrl+C.',
  address: 'Link to this view',
  png: 'PNG',
  svg: 'SVG',
  pngHint: 'Save the picture as PNG',
  svgHint: 'Save the picture as SVG',
  print: 'Print',
  failed: 'The picture could not be made.',
  title: (item: string, place: string) => `${item} at ${place}`,
  made: (at: string) => `Made by Plimsoll on ${at}.`,
}
export const causeMark = {
  late: (lag: string, count: number) =>
    count === 1 ? `posted ${lag} late` : `${counted(count, 'late posting')}, the latest by ${lag}`,
  delayed: (lag: string, count: number) =>
    count === 1 ? `message came ${lag} late` : `${counted(count, 'late message')}, the latest by ${lag}`,
  twice: (quantity: string) => `${quantity} posted twice`,
  unit: (booked: string, likely: string) => `booked ${booked}, likely ${likely}`,
  opening: (quantity: string) => `at least ${quantity} from before the first movement`,
  unknown: (checked: number) => `no cause found; ${counted(checked, 'cause')} checked`,
}
/** Names of the facts that speak for causes. */
export const evidence: Readonly<Record<FactName, string>> = {
  lateQuantity: 'Units late',
  lagMs: 'Late by',
  lagMsMin: 'Late by at least',
  oneClock: 'One clock only',
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
  lackingQuantity: 'Lacking at least',
  booksBeginSo: 'Stock cards that begin so',
  booksLooked: 'Stock cards looked at',
  checkedCauses: 'Checked',
  missingData: 'Would decide it',
}
export const repairs = {
  'move-in-time': (movement: string, to: string) => `Post ${movement} as of ${to}.`,
  drop: (movement: string) => `Reverse ${movement}: it did not happen.`,
  scale: (movement: string, factor: string) => `Correct ${movement} to ${factor} of its quantity.`,
  insert: (movement: string, quantity: string) =>
    `Post an opening movement of at least ${quantity} before ${movement}.`,
  other: (movement: string, op: string) => `${op}: ${movement}`,
}

function times(count: number): string {
  if (count === 0) return 'never'
  return count === 1 ? 'once' : `${figure(count)} times`
}
