/** The stock card: its story, its picture, its evidence. */
import { counted, figure, inUnit } from '../../format.ts'

export const book = {
  at: 'at',
  back: 'Exceptions',
  balanceNow: 'Balance now',
  lot: 'Lot',
  owner: 'Owner',
  episodes: 'Negatives of this stock card',
  episodesLead: 'Choose a negative from the list below to see it in the picture.',
  noEpisodes: 'This stock card was never below zero, in the system or on the shelf.',
  allEpisodes: (count: number) => `Show all ${figure(count)}`,
  moreEpisodes: (shown: number, total: number) =>
    `The ${figure(shown)} deepest of ${counted(total, 'negative')} are listed.`,
  unselect: 'Show the whole stock card',
  what: 'What happened',
  why: 'Why',
  others: 'Other explanations',
  evidence: 'Evidence',
  repair: 'Proposed repair',
  repairNote: 'A proposal only. History stays as it is; a repair is posted as new, compensating movements.',
  todo: 'What to do',
  nothingToFix: 'Nothing to fix',
  settled: {
    posted: 'The receipt is in, and the balance is right. Do not adjust the stock.',
    corrected: 'The wrong posting has been corrected.',
  },
  fixedBy: (who: string) => `Fixed by ${who}: reversed`,
  openUnknown: 'Most often the receipt is still on the desk. Post it, or count the shelf.',
  /** `checking`: what was on the shelf is still being worked out, so nobody can say that it never was below zero. */
  wholeStory: (posted: number, happened: number, checking: boolean) => {
    if (checking && happened === 0)
      return `${posted === 0 ? 'Never below zero' : `Below zero ${times(posted)}`} in the system; the shelf is still being checked.`
    if (posted + happened === 0) return 'This stock card was never below zero, in the system or on the shelf.'
    if (posted === 0) return `Never below zero in the system; ${times(happened)} on the shelf.`
    if (happened === 0) return `Below zero ${times(posted)} in the system; never on the shelf.`
    return `Below zero ${times(posted)} in the system and ${times(happened)} on the shelf.`
  },
  role: {
    trigger: 'took it below zero',
    closer: 'brought it back up',
    cause: 'caused it',
  } as Readonly<Record<string, string>>,
}
export const picture = {
  title: 'The balance over time',
  keys: 'Balance over time. Left and right arrow keys step from movement to movement, Home and End to the ends, Enter opens the movement; plus, minus and zero zoom; Shift with an arrow key moves the window.',
  legend: 'Legend',
  asPosted: 'in the system',
  asHappened: 'on the shelf',
  knownThen: 'on the shelf, as known then',
  atWorst: 'on the shelf, worst case for that day',
  repaired: 'on the shelf, with the repair',
  belowZero: 'below zero',
  in: 'movement in',
  out: 'movement out',
  late: 'line from happened to posted: longer is later',
  counted: (total: number) => `${figure(total)} movements, counted; zoom in to see each`,
  totals: (came: string, went: string) => `Posted in this stretch: +${figure(came)}, −${figure(went)}.`,
  document: 'document',
  fold: 'time left out',
  emphasis: 'what took it below zero, what brought it back up, what caused it',
  happenedRail: 'happened',
  postedRail: 'posted',
  zoomLabel: 'Zoom',
  episode: 'Negative',
  whole: 'Whole history',
  zoomIn: 'Zoom in (+)',
  zoomOut: 'Zoom out (−)',
  left: 'Earlier (Shift ←)',
  right: 'Later (Shift →)',
  nearZero: 'Zoom to zero',
  nearZeroNote: 'Cut above to show what happens at zero; nothing is cut below it.',
  foldGaps: 'Skip quiet periods',
  withRepair: 'Show the repair',
  withoutDelay: 'Show as if posted on time',
  withoutFault: 'Show as if it had not happened',
  dragLabel: 'Dragging',
  dragMoves: 'Pan',
  dragSelects: 'Select',
  hint: {
    pan: 'Drag to move the picture, Shift and drag to select a stretch, Ctrl and wheel to zoom.',
    touch: 'Drag to move the picture. Zoom with the buttons above it.',
    select: 'Drag to select a stretch to zoom into, Shift and drag to move, Ctrl and wheel to zoom.',
    touchSelect: 'Drag to select a stretch to zoom into.',
  },
  cursor: (at: string, posted: string, happened: string) =>
    `${at}: in the system ${posted}, on the shelf ${happened}`,
  moved: (facts: {
    id: string
    kind: string
    delta: string
    happened: string
    posted: string
    zone: string
  }) =>
    `${facts.id}, ${facts.kind} ${facts.delta}, happened ${facts.happened}, posted ${facts.posted} ${facts.zone}`,
  movedMore: (count: number) => `and ${counted(count, 'more movement')} of this instant`,
  before: 'before the first movement',
  nothingCounts:
    'Every movement of this stock card was undone, so there is nothing to draw. The ledger still lists them.',
  empty: 'No movement in this window.',
}
export const knownAt = {
  label: 'As of',
  now: 'now',
  mark: 'as of',
  slider: 'Show what was known as of',
  earlier: 'Before the previous entry',
  later: 'To the next entry',
  today: 'Now',
  lead: (movements: number) => `Showing all ${counted(movements, 'movement')}.`,
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
    return `At ${at} the system believed ${figure(believed)}, as drawn here; on the shelf, by all that is known now, ${shelf}. ${since}`
  },
}
export const asOf = {
  title: 'Balance at a past time',
  time: (zone: string) => `Time (${zone})`,
  clock: 'Where',
  clocks: { happened: 'On the shelf', posted: 'In the system' },
  clear: 'Clear',
  happened: (at: string, balance: string, unit: string) =>
    `At ${at}, the balance on the shelf was ${inUnit(balance, unit)}, by all that is known now.`,
  posted: (at: string, balance: string, unit: string) =>
    `At ${at}, the system believed that the stock card held ${inUnit(balance, unit)}.`,
}
export const takeAway = {
  label: 'Share and keep',
  link: 'Copy link',
  copied: 'Link copied.',
  copyByHand: 'The browser does not allow copying. The link is selected: copy it with Ctrl+C.',
  address: 'Link to this view',
  png: 'PNG',
  svg: 'SVG',
  pngHint: 'Save the picture as PNG',
  svgHint: 'Save the picture as SVG',
  print: 'Print',
  failed: 'The picture could not be saved.',
  title: (item: string, place: string) => `${item} at ${place}`,
  made: (at: string) => `Made by Plimsoll on ${at}.`,
}
/** What people wrote about movements: overrides and holds. */
export const onRecord = {
  title: 'On record',
  now: 'On record now',
  refused: 'Refused',
  quoted: (text: string) => `“${text}”${/[.!?…]$/.test(text) ? '' : '.'}`,
  under: 'was posted under',
  override: (id: string) => `override ${id}`,
  people: (requestedBy: string, decidedBy: string | null) =>
    decidedBy === null
      ? `Requested by ${requestedBy}.`
      : `Requested by ${requestedBy}, approved by ${decidedBy}.`,
  held: 'was on hold',
  since: 'since',
  until: 'until',
  released: (by: string) =>
    by === 'plimsoll' ? 'It was posted automatically.' : `It was released by ${by}.`,
  waiting: (quantity: string, to: string) => `${figure(quantity)} to ${to} on hold`,
}

function times(count: number): string {
  return count === 1 ? 'once' : `${figure(count)} times`
}
