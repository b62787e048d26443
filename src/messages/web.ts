/**
 * The words of the web, in English. Words for codes (causes, classes, orders, kinds, errors) are in the language's own
 * folder; here is what pages say beside them.
 */
import { counted, duration, figure, percent } from './format.ts'

export const web = {
  name: 'Plimsoll',
  skip: 'Skip to content',
  nav: { label: 'Pages', exceptions: 'Exceptions', ledger: 'Ledger' },
  theme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' },
  freshness: {
    data: (at: string) => `Data to ${at}`,
    none: 'No movements yet',
    checked: (at: string) => `checked ${at}`,
    lost: 'The server does not answer',
  },
  loading: 'Loading',
  error: {
    title: 'This could not be loaded',
    unreachable: 'The server does not answer. It may have stopped, or the network is gone.',
    code: 'Code',
    retry: 'Try again',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address leads nowhere. The link may be old, or mistyped.',
    back: 'To the exceptions',
    item: (code: string) => `There is no item ${code}`,
    itemText: 'It was never registered, or the link is mistyped.',
    book: (id: string) => `There is no book ${id}`,
    bookText: 'It may belong to another database, or the link is mistyped.',
    episode: (id: string) => `There is no episode ${id} any more`,
    episodeText: 'Later facts may have changed or removed it. The book’s present episodes are listed below.',
  },
  filters: {
    label: 'Filters',
    show: 'Filters',
    active: 'Active filters',
    remove: (filter: string) => `Remove filter ${filter}`,
    clear: 'Clear all',
  },
  pages: { next: 'Next', first: 'First page' },
  sign: { below: 'below zero', in: 'in', out: 'out' },
  exceptions: {
    title: 'Exceptions',
    lead: 'Every stretch of time in which a book of stock was below zero, in both orders.',
    table: 'Episodes below zero',
    summary: 'Summary',
    figures: {
      negativeNow: 'Books below zero now',
      everPosted: 'Books ever below, as posted',
      everHappened: 'Books ever below, as happened',
      open: 'Open episodes',
      timing: 'Timing',
      structural: 'Structural',
      ambiguous: 'Ambiguous',
    },
    ofBooks: (total: number) => `of ${counted(total, 'book')}`,
    ofEpisodes: (total: number) => `of ${counted(total, 'episode')}`,
    unexplained: (count: number) => `${counted(count, 'episode')} still being explained`,
    filters: {
      search: 'Search',
      searchHint: 'Part of an item or place',
      item: 'Item',
      location: 'Place',
      class: 'Class',
      order: 'Order',
      state: 'State',
      cause: 'Likeliest cause',
      any: 'Any',
      both: 'Both',
      open: 'Open',
      closed: 'Closed',
      sort: 'Sort by',
    },
    columns: {
      item: 'Item',
      place: 'Place',
      since: 'Since (UTC)',
      duration: 'How long',
      deepest: 'Deepest',
      uncovered: 'Uncovered',
      money: 'At cost',
      class: 'Class',
      cause: 'Likeliest cause',
    },
    uncoveredMeaning: 'Units issued while the book did not have them',
    open: 'open',
    openFor: (ms: number) => `${duration(ms)}, open`,
    sorts: {
      deepest: 'Deepest first',
      startedAt: 'Newest first',
      duration: 'Longest first',
      costAtRisk: 'Dearest first',
      item: 'Item',
      location: 'Place',
    } as Readonly<Record<string, string>>,
    range: (from: number, to: number, total: number) =>
      `${figure(from)} to ${figure(to)} of ${counted(total, 'episode')}`,
    pages: 'Pages of episodes',
    download: 'Download as CSV',
    noMatch: 'No episode matches',
    noMatchText: (total: number | undefined) =>
      total === undefined
        ? 'Remove a filter to see more.'
        : `${counted(total, 'episode')} ${total === 1 ? 'is' : 'are'} known. Remove a filter to see more.`,
    allWell: 'No stock was ever below zero',
    allWellText: (books: number, movements: number, at: string) =>
      `Checked ${counted(books, 'book')} and ${counted(movements, 'movement')} in both orders, last at ${at}.`,
    noData: 'There is nothing to look at yet',
    noDataText: 'Import movements, or start with the history that ships with the package:',
    noDataImport: 'npx plimsoll import FILE…',
    noDataDemo: 'npm start -- --demo',
  },
  cause: {
    likely: (probability: number) => `${percent(probability)} likely`,
    pending: 'being explained',
    pendingText: 'This episode is new: its cause is being looked for. The page will show it by itself.',
  },
  book: {
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
  },
  picture: {
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
  },
  movements: {
    title: 'Movements in the picture',
    keyTitle: 'Movements of this episode',
    order: 'Order',
    id: 'Movement',
    happened: 'Happened (UTC)',
    posted: 'Posted (UTC)',
    kind: 'Kind',
    document: 'Document',
    quantity: 'Quantity',
    balance: 'Balance after',
    source: 'Source',
    actor: 'Actor',
    role: 'Part',
    lag: 'Posted after',
    none: '–',
    range: (from: number, to: number, total: number) =>
      `${figure(from)} to ${figure(to)} of ${counted(total, 'movement')}`,
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages of movements',
    missing: (id: string) => `Movement ${id} is not in this book.`,
    more: (count: number) =>
      `${counted(count, 'more movement')} named by the cause ${count === 1 ? 'is' : 'are'} not listed here.`,
  },
  ledger: {
    title: 'Ledger',
    lead: 'Every movement, in the order it was posted. Nothing is ever changed or removed.',
    table: 'Movements',
    item: 'Item',
    from: 'From',
    to: 'To',
    left: 'then',
    seq: (seq: string) => `number ${figure(seq)}`,
    order: 'Order',
    directions: { desc: 'Newest first', asc: 'Oldest first' },
    filters: { id: 'Movement', document: 'Document', item: 'Item', location: 'Place' },
    noMatch: 'No movement matches',
    noMatchText: 'Each filter asks for the whole name. Remove one to see more.',
    noData: 'No movement was posted yet.',
  },
  stock: {
    kinds: { item: 'Item', place: 'Place' },
    books: 'Books',
    total: 'On all shelves now',
    ways: 'More of it',
    toEpisodes: 'Its episodes below zero',
    toMovements: 'Its movements in the ledger',
    site: (site: string) => `Site ${site}`,
    gtin: (gtin: string) => `GTIN ${gtin}`,
    cost: (cost: string, unit: string) => `${cost} an ${unit}`,
    pack: (unit: string, factor: string, baseUnit: string) => `1 ${unit} = ${factor} ${baseUnit}`,
    columns: {
      item: 'Item',
      place: 'Place',
      lot: 'Lot, owner',
      balance: 'Balance now',
      unit: 'Unit',
      open: 'Open episodes',
      asPosted: 'Below zero, as posted',
      asHappened: 'As happened',
      movements: 'Movements',
      last: 'Last posted (UTC)',
    },
    more: (shown: number, total: number) =>
      `The first ${figure(shown)} of ${counted(total, 'book')} are listed.`,
    none: { item: 'This item never lay on a shelf', place: 'Nothing ever lay in this place' },
    noneText: 'No movement leads to it or from it. A name is asked for whole, with its capitals.',
  },
  evidence: {
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
  } as Readonly<Record<string, string>>,
  yes: 'yes',
  no: 'no',
  repairs: {
    'move-in-time': (movement: string, to: string) => `Post ${movement} as of ${to}.`,
    drop: (movement: string) => `Reverse ${movement}: it did not happen.`,
    scale: (movement: string, factor: string) => `Correct ${movement} to ${factor} of its quantity.`,
    other: (movement: string, op: string) => `${op}: ${movement}`,
  },
}

function times(count: number): string {
  if (count === 0) return 'never'
  return count === 1 ? 'once' : `${figure(count)} times`
}

/** What an episode was, in one sentence. Times come ready to read. */
export function episodeSentence(facts: {
  readonly order: string
  readonly item: string
  readonly place: string
  readonly from: string
  readonly to: string | null
  readonly lastedMs: number
  readonly deepest: string
  readonly uncovered: string
}): string {
  const { item, place, from, to, lastedMs, deepest, uncovered } = facts
  const order = facts.order === 'as-posted' ? 'As posted' : 'As it happened'
  const until = to === null ? `has been below zero since ${from}` : `was below zero ${span(from, to)}`
  const units = uncovered === '1' ? '1 unit' : `${figure(uncovered)} units`
  return `${order}, ${item} at ${place} ${until} (${duration(lastedMs)}), at the deepest ${figure(deepest)}; ${units} went out that the book did not have.`
}

/** The picture in one sentence, for those who do not see it. */
export function pictureSentence(facts: {
  readonly item: string
  readonly place: string
  readonly from: string
  readonly to: string
  readonly lowestPosted: string
  readonly lowestHappened: string
  readonly below: readonly { readonly order: string; readonly from: string; readonly to: string | null }[]
  readonly now: string
}): string {
  const { item, place, from, to, below } = facts
  const stretches = below
    .slice(0, 3)
    .map((one) => `${one.order === 'as-posted' ? 'as posted' : 'as happened'} ${span(one.from, one.to)}`)
  const more = below.length > 3 ? `, and ${counted(below.length - 3, 'more time', 'more times')}` : ''
  const negative =
    below.length === 0 ? 'never below zero in this window' : `below zero ${stretches.join('; ')}${more}`
  return (
    `Balance of ${item} at ${place} from ${from} to ${to}: lowest ${figure(facts.lowestPosted)} as posted and ` +
    `${figure(facts.lowestHappened)} as happened; ${negative}; now ${figure(facts.now)}.`
  )
}

function span(from: string, to: string | null): string {
  if (from === to) return from.length === 10 ? `on ${from}` : `at ${from}`
  return `from ${from} to ${to ?? 'now'}`
}
