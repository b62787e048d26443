/** About this data: where it came from, how far it can be trusted. */
import { counted, duration, figure, percent } from '../../format.ts'

const MEGA = 1_000_000

export const about = {
  title: 'About this data',
  lead: 'Where it came from, how complete and how punctual it is, and whether the ledger is sound.',
  counts: 'What the ledger holds',
  count: {
    movements: 'Movements',
    books: 'Books on shelves',
    episodes: 'Episodes, both orders',
    items: 'Items',
    places: 'Places',
    sites: 'Sites',
    imports: 'Imports',
    database: 'Database',
  },
  database: (version: string, bytes: number) => `PostgreSQL ${version}, ${size(bytes)}`,
  notice: 'Licence of the data',
  check: 'Is the ledger sound?',
  checkLead:
    'A check reads every movement: numbers without a gap, balances that follow from each other, items that add up to zero, episodes and activity that are what the movements say, promises that are what reservations hold, and every sealed movement and entry of the trail as it was.',
  checkNow: 'Check now',
  checkState: {
    sound: 'Sound',
    faulty: 'A fault was found',
    running: 'Being checked',
    'broken-off': 'Broken off',
    never: 'Never checked',
  } as Readonly<Record<string, string>>,
  checkSound: (movements: number, at: string, ms: number) =>
    `${counted(movements, 'movement')} checked, last at ${at}, in ${duration(Math.max(ms, 1000))}.`,
  checkRunning: (movements: number, total: number) =>
    movements < total
      ? `${figure(movements)} of ${counted(total, 'movement')} read …`
      : `${counted(total, 'movement')} read; balances, episodes and activity are being compared …`,
  checkProgress: 'Movements read',
  checkBrokenOff: (at: string) =>
    `The check of ${at} did not come to an end: the server was stopped, or the database failed. Check again.`,
  checkNever: 'No check has run on this ledger yet.',
  fault: (place: string, what: string, expected: string, found: string) =>
    `${place}: ${what} (expected ${fact(expected)}, found ${fact(found)}).`,
  faultAlone: (place: string, what: string) => `${place}: ${what}.`,
  place: {
    allSites: 'all sites',
    site: (site: string) => `site ${site}`,
    seq: (seq: string) => `movement number ${figure(seq)}`,
    entry: (entry: string) => `entry number ${figure(entry)} of the trail`,
    seal: (chain: string, block: string) => `block ${figure(block)} of the ${chain}`,
    book: (id: string) => `book ${id}`,
    item: (item: string) => `item ${item}`,
  },
  faultAt: (at: string) => `Found at ${at}.`,
  checksBefore: 'Checks before',
  checksTable: 'Checks of the ledger',
  checkColumns: { at: 'Begun', state: 'Found', movements: 'Movements', took: 'Took' },
  sources: 'Sources',
  sourcesLead: (days: number) =>
    days === 1
      ? 'Each bar is a day of posting; all sources share one scale of time.'
      : `Each bar is ${counted(days, 'day')} of posting; all sources share one scale of time.`,
  sourcesMore: (shown: number, total: number) =>
    `The ${figure(shown)} busiest of ${counted(total, 'source')} are listed.`,
  sourcesNone: 'No source has posted yet.',
  share: (movements: number, days: number) => `${counted(movements, 'movement')} on ${counted(days, 'day')}`,
  posted: 'Posted',
  happened: 'Happened',
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  usual: 'Silence',
  lags: 'Posted after it happened',
  lag: {
    ahead: 'before it happened',
    minute: 'within a minute',
    hour: 'within an hour',
    day: 'within a day',
    week: 'within a week',
    more: 'later than a week',
  } as Readonly<Record<string, string>>,
  lagShare: (share: number, count: number) => `${percent(share)} (${figure(count)})`,
  worst: 'Latest of all',
  worstLag: (ms: number) =>
    ms < 0 ? `${duration(-ms)} before it happened` : `${duration(ms)} after it happened`,
  lagNote: 'A day without a time counts from its first instant.',
  gaps: 'Unusual silences',
  gapsNone: 'None of a day or more that was unusual for this source.',
  moreGaps: (count: number) => `${figure(count)} more`,
  gap: (from: string, to: string, ms: number) => `${duration(ms)}: from ${from} to ${to}`,
  activity: 'Activity',
  activitySentence: (name: string, from: string, to: string, most: number, at: string) =>
    `Movements of ${name} from ${from} to ${to}: at most ${figure(most)} a bar, from ${at} on.`,
  asTable: 'Activity as a table',
  activityColumns: { from: 'From', movements: 'Movements' },
  imports: 'Imports',
  importsNone: 'No file was imported; movements came over the API, or not at all.',
  importsTable: 'Imports, newest first',
  importsMore: (shown: number, total: number) =>
    `The newest ${figure(shown)} of ${counted(total, 'import')}.`,
  importColumns: {
    files: 'Files',
    at: 'Begun',
    state: 'State',
    rows: 'Rows',
    posted: 'Posted',
    repeated: 'Known before',
    rejected: 'Rejected',
  },
}

/** What was expected or found, with a true minus; nothing where nothing is. */
function fact(text: string): string {
  return text === '' ? 'nothing' : text.replace(/(^|\s)-(?=\d)/g, '$1−')
}

/** Bytes as people say them; a size is never exact. */
function size(bytes: number): string {
  if (bytes < MEGA) return 'less than 1 MB'
  if (bytes < 1000 * MEGA) return `about ${figure(Math.round(bytes / MEGA))} MB`
  return `about ${figure(Math.round(bytes / (100 * MEGA)) / 10)} GB`
}
