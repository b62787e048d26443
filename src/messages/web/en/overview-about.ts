/** Data health: where the data came from, how far it can be trusted. */
import { counted, duration, figure, percent } from '../../format.ts'

const MEGA = 1_000_000
const YEAR = 365 * 86_400_000

const late = (ms: number) => (ms <= 1_000 ? 'a second' : duration(ms))

/** What a chain of seals seals. */
const SEALED: Readonly<Record<string, string>> = {
  access: 'changes of rights',
  ledger: 'seals',
  trail: 'audit log',
}

export const about = {
  title: 'Data health',
  lead: 'Where the data came from, how complete and up to date it is, and whether the ledger is sound.',
  counts: 'What the ledger holds',
  count: {
    movements: 'Movements',
    books: 'Stock cards',
    episodes: 'Negatives',
    items: 'Items',
    places: 'Places',
    sites: 'Sites',
    imports: 'Imports',
    database: 'Database',
  },
  database: (version: string, bytes: number) => `PostgreSQL ${version}, ${size(bytes)}`,
  notice: 'Licence of the data',
  check: 'Integrity check',
  checkLead:
    'Recounts every balance, negative and promise, and verifies that no movement and no entry of the audit log is missing or was altered.',
  checkNow: 'Check now',
  checkState: {
    sound: 'Sound',
    faulty: 'A fault was found',
    running: 'Being checked',
    'broken-off': 'Interrupted',
    never: 'Never checked',
  } as Readonly<Record<string, string>>,
  checkSound: (movements: number, at: string, ms: number) =>
    `${counted(movements, 'movement')} checked, last at ${at}, in ${duration(Math.max(ms, 1000))}.`,
  checkRunning: (movements: number, total: number) =>
    movements < total
      ? `${figure(movements)} of ${counted(total, 'movement')} read …`
      : `${counted(total, 'movement')} read; balances, negatives and activity are being compared …`,
  checkProgress: 'Movements read',
  checkBrokenOff: (at: string) =>
    `The check of ${at} was interrupted: the server was stopped, or the database failed. Check again.`,
  checkNever: 'Run the first check now.',
  fault: (place: string, what: string, expected: string, found: string) =>
    `${place}: ${what} (expected ${fact(expected)}, found ${fact(found)}).`,
  faultAlone: (place: string, what: string) => `${place}: ${what}.`,
  place: {
    allSites: 'all sites',
    site: (site: string) => `site ${site}`,
    seq: (seq: string) => `movement number ${figure(seq)}`,
    entry: (entry: string) => `entry number ${figure(entry)} of the audit log`,
    change: (change: string) => `change of rights number ${figure(change)}`,
    seal: (chain: string, block: string) => `block ${figure(block)} of the ${SEALED[chain] ?? chain}`,
    book: (id: string) => `stock card ${id}`,
    item: (item: string) => `item ${item}`,
  },
  openBook: 'Open the stock card',
  faultAt: (at: string) => `Found at ${at}.`,
  checksBefore: 'Earlier checks',
  checksTable: 'Checks of the ledger',
  checkColumns: { at: 'Started', state: 'Result', movements: 'Movements', took: 'Took' },
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
  usual: 'Last posted',
  lags: 'Delay from happened to posted',
  lag: {
    ahead: 'before it happened',
    minute: 'up to 1 minute',
    hour: '1 minute to 1 hour',
    day: '1 hour to 1 day',
    week: '1 to 7 days',
    more: 'more than 7 days',
  } as Readonly<Record<string, string>>,
  lagShare: (share: number, count: number) => `${percent(share)} (${figure(count)})`,
  worst: 'Longest delay',
  worstLag: (ms: number) =>
    ms < 0
      ? `${duration(-ms)} before it happened`
      : `${duration(ms)} late${ms > YEAR ? ' (check the date)' : ''}`,
  lateness: 'Usually posted',
  latenessOf: ({ p50, p90, p99 }: { p50: number; p90: number; p99: number }) =>
    `half within ${late(p50)}, 90 % within ${late(p90)}, 99 % within ${late(p99)}`,
  completeUntil: 'Complete up to',
  completeNote: 'What happened later may still be changed by a movement that is on its way.',
  clock: 'Its clock',
  clockAhead: (ms: number) => `runs at least ${duration(ms)} ahead of the ledger’s. Set it right.`,
  lagNote: 'A day without a time counts from its first instant.',
  gaps: 'Unusual silences',
  gapsNone: 'No silence of a day or more that is unusual for this source.',
  moreGaps: (count: number) => `${figure(count)} more`,
  gapNow: (from: string, ms: number) => `${duration(ms)}: silent since ${from}`,
  gap: (from: string, to: string, ms: number) => `${duration(ms)}: from ${from} to ${to}`,
  activity: 'Activity',
  activitySentence: (name: string, from: string, to: string, most: number, at: string) =>
    `Movements of ${name} from ${from} to ${to}: at most ${figure(most)} a bar, from ${at} on.`,
  asTable: 'Activity as a table',
  activityColumns: { from: 'From', movements: 'Movements' },
  imports: 'Imports',
  importsNone: (movements: number) =>
    movements === 0
      ? 'No imports yet.'
      : 'No imports yet: what the ledger holds was entered here, or sent by other systems.',
  importNow: 'Import files',
  importsTable: 'Imports, newest first',
  importsMore: (shown: number, total: number) =>
    `The newest ${figure(shown)} of ${counted(total, 'import')}.`,
  importColumns: {
    files: 'Files',
    at: 'Started',
    state: 'State',
    rows: 'Rows',
    posted: 'Posted',
    repeated: 'Already imported',
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
