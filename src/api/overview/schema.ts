/** Today, About this data, and the checks of the ledger. */
import { type Static, Type } from 'typebox'
import { CAUSE_CODES, CHECK_STATES, LEDGER_FAULT_CODES, ORDERS, WORK_REASONS } from '../../core/codes.ts'
import { CLOCK_DIFFERENCE_MS_MAX } from '../../core/limits.ts'
import { LAG_STEPS, SOURCE_STATES } from '../../core/overview/activity.ts'
import { Episode } from '../episodes/schema.ts'
import { Hold } from '../holds/schema.ts'
import { Decimal, Nullable, Page, Time } from '../http/schema.ts'

const Ms = Type.Integer({ description: 'Milliseconds' })

export const LedgerCheck = Type.Object({
  id: Type.String(),
  state: Type.Enum([...CHECK_STATES]),
  startedAt: Time,
  finishedAt: Nullable(Time),
  movements: Type.Integer({ description: 'Read so far' }),
  movementsTotal: Type.Integer({ description: 'In the ledger when it began' }),
  fault: Nullable(
    Type.Object({
      code: Type.Enum([...LEDGER_FAULT_CODES]),
      site: Type.String(),
      seq: Nullable(Type.String()),
      bookId: Nullable(Type.String()),
      item: Nullable(Type.String()),
      expected: Type.String(),
      found: Type.String(),
    }),
  ),
})
export type LedgerCheck = Static<typeof LedgerCheck>
export const LedgerCheckPage = Page(LedgerCheck)
export type LedgerCheckPage = Static<typeof LedgerCheckPage>

const FRESHNESS = {
  site: Type.String(),
  source: Type.String(),
  state: Type.Enum([...SOURCE_STATES], { description: 'stale: silent far longer than usual' }),
  movements: Type.Integer(),
  lastRecordedAt: Time,
  silentMs: Ms,
  /** The silence between days of posting that nine of ten do not exceed. */
  usualMs: Nullable(Ms),
}
export const SourceFreshness = Type.Object(FRESHNESS)
export type SourceFreshness = Static<typeof SourceFreshness>

export const Today = Type.Object({
  /** Whose episodes every figure counts: none is counted twice. */
  order: Type.Enum([...ORDERS]),
  checkedAt: Time,
  /** The ledger's own latest time. What is new is new by this clock. */
  lastRecordedAt: Nullable(Time),
  movements: Type.Integer(),
  books: Type.Object({ total: Type.Integer(), negativeNow: Type.Integer() }),
  episodes: Type.Object({
    total: Type.Integer(),
    open: Type.Integer(),
    unexplained: Type.Integer(),
    oldestAt: Nullable(Time),
  }),
  trend: Type.Array(Type.Object({ at: Time, open: Type.Integer() }), {
    description:
      'How many were open at the ledger’s latest time, and at that time of each of the days before',
  }),
  units: Type.Array(Type.Object({ unit: Type.String(), quantity: Decimal, books: Type.Integer() })),
  /** What the open episodes put at risk. */
  money: Type.Array(
    Type.Object({ currency: Nullable(Type.String()), amount: Decimal, books: Type.Integer() }),
  ),
  uncostedBooks: Type.Integer(),
  changes: Nullable(
    Type.Object({
      from: Time,
      weekFrom: Time,
      to: Time,
      started: Type.Integer({ description: 'Episodes, both ends inclusive' }),
      ended: Type.Integer(),
    }),
  ),
  causes: Type.Array(
    Type.Object({ code: Nullable(Type.Enum([...CAUSE_CODES])), day: Type.Integer(), week: Type.Integer() }),
  ),
  sources: Type.Array(SourceFreshness),
  sourcesTotal: Type.Integer(),
  first: Type.Array(
    Type.Object({
      episode: Episode,
      unit: Type.String(),
      currency: Nullable(Type.String()),
      reasons: Type.Array(
        Type.Object({
          code: Type.Enum([...WORK_REASONS]),
          facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
        }),
      ),
    }),
  ),
  expiredHolds: Type.Object(
    { rows: Type.Array(Hold), total: Type.Integer() },
    { description: 'Parked movements that ran out and nobody settled yet: how many, and the latest' },
  ),
  check: Nullable(LedgerCheck),
})
export type Today = Static<typeof Today>
export type EpisodeToWork = Today['first'][number]

export const Data = Type.Object({
  checkedAt: Time,
  lastRecordedAt: Nullable(Time),
  /** Licence and source of demo data on show; null for one's own. */
  notice: Nullable(Type.String()),
  counts: Type.Object({
    sites: Type.Integer(),
    items: Type.Integer(),
    places: Type.Integer(),
    books: Type.Integer(),
    movements: Type.Integer(),
    episodes: Type.Integer(),
    imports: Type.Integer(),
  }),
  database: Type.Object({ version: Type.String(), bytes: Type.Integer() }),
  clocks: Type.Object(
    { server: Time, database: Time, differ: Type.Boolean() },
    {
      description: `What the clocks of this server and of the database show; they differ from ${CLOCK_DIFFERENCE_MS_MAX / 1000} seconds on, and then nothing is decided here`,
    },
  ),
  activity: Nullable(
    Type.Object(
      { from: Type.String(), to: Type.String(), stepDays: Type.Integer() },
      {
        description: 'UTC days, and how many of them a step of `steps` takes',
      },
    ),
  ),
  sources: Type.Array(
    Type.Object({
      ...FRESHNESS,
      days: Type.Integer({ description: 'Days with postings' }),
      firstRecordedAt: Time,
      firstOccurredAt: Time,
      lastOccurredAt: Time,
      lags: Type.Array(Type.Integer(), {
        description: `Movements by recordedAt - occurredAt: ${LAG_STEPS.join(', ')}`,
      }),
      lagMsMax: Ms,
      /** By its latest movements; null where they are too few, or only days are known. */
      sequencing: Nullable(
        Type.Object({
          lagMs: Type.Object({ p50: Ms, p90: Ms, p99: Ms }, { description: 'Posting less happening' }),
          /** The watermark: of what happened before it, 99 in 100 movements are posted. */
          completeUntil: Time,
          clockAheadMs: Nullable(Ms),
        }),
      ),
      steps: Type.Array(Type.Integer()),
      /** Silences of a day or more that were unusual for it, the longest first. */
      gaps: Type.Array(Type.Object({ from: Time, to: Time, ms: Ms })),
    }),
  ),
  sourcesTotal: Type.Integer(),
})
export type Data = Static<typeof Data>
export type SourceAbout = Data['sources'][number]
