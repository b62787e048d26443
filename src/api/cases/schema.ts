/** Shapes of cases over HTTP. */
import { type Static, Type } from 'typebox'
import { CASE_ACTS, CASE_EVENT_CODES, CASE_STATES, CASE_TABS } from '../../core/codes/cases.ts'
import { CASE_SPLIT_MAX, CASES_AT_ONCE_MAX, COMMENT_LENGTH_MAX } from '../../core/limits.ts'
import { Episode } from '../episodes/schema.ts'
import { CleanText, closed, Decimal, maybe, Nullable, Page, PageQuery, Text, Time } from '../http/schema.ts'

export const Case = Type.Object({
  id: Type.String(),
  number: Type.Integer({ description: 'At its site; it never changes' }),
  site: Type.String(),
  state: Type.Enum([...CASE_STATES]),
  since: Time,
  openedAt: Time,
  mergedInto: Nullable(Type.String({ description: 'The case that it is part of now' })),
  assignee: Nullable(Type.String()),
  dueOn: Nullable(Type.String({ description: 'A day: 2026-01-31' })),
  snoozedUntil: Nullable(Time),
  acceptedCause: Nullable(Type.String()),
  repaired: Type.Boolean({ description: 'Its repair was applied, and stands' }),
  item: Nullable(
    Type.String({ description: 'Of the negative that leads the case, as all up to `probability`' }),
  ),
  itemName: Nullable(Type.String()),
  location: Nullable(Type.String()),
  bookId: Nullable(Type.String()),
  episode: Nullable(Type.String()),
  deepest: Nullable(Decimal),
  baseUnit: Nullable(Type.String()),
  cause: Nullable(Type.String()),
  probability: Nullable(Type.Number()),
  episodes: Type.Integer({ description: 'Negatives of the case, in both orders' }),
  openEpisodes: Type.Integer(),
  books: Type.Integer({ description: 'Stock cards that they are of' }),
  firstAt: Nullable(Time),
  lastAt: Nullable(Time),
  costAtRisk: Nullable(Decimal),
  currency: Nullable(Type.String()),
  nextAct: Type.Enum([...CASE_ACTS]),
})

export type Case = Static<typeof Case>

export const CasePage = Type.Object({
  ...Page(Case).properties,
  counts: Type.Object(
    Object.fromEntries(CASE_STATES.map((state) => [state, Type.Integer()])) as Record<
      (typeof CASE_STATES)[number],
      ReturnType<typeof Type.Integer>
    >,
  ),
})

export type CasePage = Static<typeof CasePage>

export const CaseQuery = Type.Object(
  {
    ...PageQuery.properties,
    site: Type.Optional(CleanText),
    state: Type.Optional(Type.Enum([...CASE_STATES])),
    tab: Type.Optional(
      Type.Enum([...CASE_TABS], {
        description: 'review: new and regressed; open: triaged ones too; done: fixed and dismissed',
      }),
    ),
    assignee: Type.Optional(CleanText),
    cause: Type.Optional(Type.String({ maxLength: 60 })),
    q: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Part of an item or place; a number' }),
    ),
    episode: Type.Optional(Type.String({ maxLength: 200, description: 'The case of this negative' })),
    mentioned: Type.Optional(CleanText),
    direction: Type.Optional(Type.Enum(['asc', 'desc'])),
  },
  closed,
)

const CaseEvent = Type.Object({
  event: Type.String(),
  at: Time,
  actor: Type.String(),
  action: Type.Enum([...CASE_EVENT_CODES]),
  note: Nullable(Type.String()),
  detail: Type.Record(Type.String(), Type.Unknown()),
})

export type CaseEvent = Static<typeof CaseEvent>

const Recount = Type.Object({
  item: Type.String(),
  location: Type.String(),
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  who: Nullable(Type.String()),
  dueOn: Nullable(Type.String()),
})

export const CaseDetail = Type.Object({
  case: Case,
  lead: Nullable(Episode),
  diagnosis: Type.Object({
    at: Time,
    causes: Type.Array(
      Type.Object({
        code: Type.String({ description: 'Also one that is looked for no longer' }),
        probability: Type.Number(),
        movements: Type.Array(Type.String()),
      }),
    ),
  }),
  episodes: Type.Object({ rows: Type.Array(Episode), total: Type.Integer() }),
  events: Type.Object({ rows: Type.Array(CaseEvent), total: Type.Integer() }),
  merged: Type.Array(Type.String()),
  recounts: Type.Array(Recount),
  movements: Type.Array(Type.Object({ site: Type.String(), seq: Type.String(), event: Type.String() })),
})

export type CaseDetail = Static<typeof CaseDetail>

export const CaseChanged = Type.Object({
  case: Case,
  event: Type.String({ description: 'By which it can be undone' }),
  made: Nullable(Type.String({ description: 'The case that was split off' })),
})

export type CaseChanged = Static<typeof CaseChanged>

const Day = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'A day: 2026-01-31',
})
/** Comments have lines. */
const Comment = Type.String({
  minLength: 1,
  maxLength: COMMENT_LENGTH_MAX,
  pattern: '^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f\\p{Cs}]*$',
})
const note = Type.Optional(Comment)

/** What each verb takes. */
export const CHANGES = {
  triage: { note },
  reopen: { note },
  accept: { cause: Type.Optional(Type.String({ maxLength: 60 })), note },
  dismiss: { note: Comment },
  snooze: { until: Time, note: Comment },
  assign: { assignee: Nullable(CleanText), note },
  due: { dueOn: Nullable(Day), note },
  comment: { note: Comment },
  recount: {
    item: Type.Optional(CleanText),
    location: Type.Optional(CleanText),
    lot: maybe(CleanText),
    owner: maybe(CleanText),
    who: maybe(CleanText),
    dueOn: maybe(Day),
    note,
  },
  merge: { into: Text, note },
  split: { episodes: Type.Array(Text, { minItems: 1, maxItems: CASE_SPLIT_MAX }), note },
  undo: { event: Type.String({ pattern: '^\\d{1,15}$' }), note },
} as const

export type PlainVerb = keyof typeof CHANGES

export const Triage = Type.Object(CHANGES.triage, closed)
export const Reopen = Type.Object(CHANGES.reopen, closed)
export const Accept = Type.Object(CHANGES.accept, closed)
export const Dismiss = Type.Object(CHANGES.dismiss, closed)
export const Snooze = Type.Object(CHANGES.snooze, closed)
export const Assign = Type.Object(CHANGES.assign, closed)
export const Due = Type.Object(CHANGES.due, closed)
export const CommentOn = Type.Object(CHANGES.comment, closed)
export const RecountOf = Type.Object(CHANGES.recount, closed)
export const Merge = Type.Object(CHANGES.merge, closed)
export const Split = Type.Object(CHANGES.split, closed)
export const Undo = Type.Object(CHANGES.undo, closed)

/** Verbs that may be said of many cases at once. */
export const BULK_VERBS = [
  'triage',
  'reopen',
  'accept',
  'dismiss',
  'snooze',
  'assign',
  'due',
  'recount',
  'merge',
  'undo',
] as const satisfies readonly PlainVerb[]

export const BulkChanges = Type.Array(
  Type.Object(
    {
      id: Text,
      verb: Type.Enum([...BULK_VERBS]),
      note,
      cause: CHANGES.accept.cause,
      until: Type.Optional(Time),
      assignee: Type.Optional(CHANGES.assign.assignee),
      dueOn: Type.Optional(CHANGES.due.dueOn),
      who: CHANGES.recount.who,
      into: Type.Optional(Text),
      event: Type.Optional(CHANGES.undo.event),
    },
    closed,
  ),
  {
    minItems: 1,
    maxItems: CASES_AT_ONCE_MAX,
    description:
      'Each with what its verb takes: snooze `until` and `note`, dismiss `note`, merge `into`, undo `event`',
  },
)

export type BulkChanges = Static<typeof BulkChanges>

export const BulkAnswers = Type.Array(
  Type.Object({
    id: Type.String(),
    status: Type.Enum(['done', 'refused']),
    event: Nullable(Type.String()),
    code: Nullable(Type.String()),
    detail: Nullable(Type.String({ description: 'Why it was refused, in words' })),
    case: Nullable(Case),
  }),
)

export type BulkAnswers = Static<typeof BulkAnswers>
