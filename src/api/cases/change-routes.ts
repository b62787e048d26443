import type { Static, TSchema } from 'typebox'
import type { CaseChange, CasePort } from '../../app/cases/port.ts'
import type { Api } from '../http/context.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { dayOf, timeOf } from './read-change.ts'
import { orUnknown } from './routes.ts'
import {
  Accept,
  Assign,
  CaseChanged,
  CommentOn,
  Dismiss,
  Due,
  Merge,
  RecountOf,
  Reopen,
  Snooze,
  Split,
  Triage,
  Undo,
} from './schema.ts'

interface Context {
  readonly store: CasePort
}

/** What people do to one case: an address for each verb. */
export function caseChangeRoutes(api: Api, { store }: Context): void {
  /** `read` makes the change of a body that has the right shape. */
  const route = <Schema extends TSchema>(
    verb: CaseChange['verb'],
    summary: string,
    schema: Schema,
    read: (body: Static<Schema>) => CaseChange,
  ) =>
    api.post(
      `/v1/cases/:id/${verb}`,
      {
        schema: { tags: ['cases'], summary, params: IdParams, body: schema, response: answers(CaseChanged) },
      },
      async ({ params, body, principal }) =>
        orUnknown(await store.changeCase(params.id, read(body as Static<Schema>), principal), params.id),
    )
  route('triage', 'Say that a case was looked at', Triage, (body) => ({ verb: 'triage', ...body }))
  route('accept', 'Accept a cause of a case, the likeliest where none is named', Accept, (body) => ({
    verb: 'accept',
    ...body,
  }))
  route('dismiss', 'Dismiss a case: nothing is to be done', Dismiss, (body) => ({ verb: 'dismiss', ...body }))
  route('snooze', 'Put a case off until a time, with the reason', Snooze, ({ note, until }) => ({
    verb: 'snooze',
    note,
    until: timeOf(until, '/until'),
  }))
  route('reopen', 'Open a case again that was fixed or dismissed', Reopen, (body) => ({
    verb: 'reopen',
    ...body,
  }))
  route('assign', 'Give a case to somebody, or to nobody', Assign, (body) => ({ verb: 'assign', ...body }))
  route('due', 'Say by which day a case is to be done', Due, (body) => ({
    ...body,
    verb: 'due',
    dueOn: dayOf(body.dueOn, '/dueOn'),
  }))
  route('comment', 'Comment on a case; @name tells somebody', CommentOn, (body) => ({
    verb: 'comment',
    ...body,
  }))
  route(
    'recount',
    'Ask for a count, of the item and place of the case where no other is named',
    RecountOf,
    (body) => ({
      ...body,
      lot: body.lot ?? null,
      owner: body.owner ?? null,
      who: body.who ?? null,
      verb: 'recount',
      dueOn: dayOf(body.dueOn ?? null, '/dueOn'),
    }),
  )
  route('merge', 'Make a case part of another one of its site', Merge, (body) => ({ verb: 'merge', ...body }))
  route('split', 'Put negatives of a case into one of their own', Split, (body) => ({
    verb: 'split',
    ...body,
  }))
  route('undo', 'Take back the latest change of a case, by its event', Undo, (body) => ({
    verb: 'undo',
    ...body,
  }))
}
