import { type CaseLogStore, caseLog } from '../../app/ocel/case-log.ts'
import {
  CASE_EVENT_TYPES,
  CASE_OBJECT_TYPE,
  MOVEMENT_EVENT_TYPES,
  OBJECT_TYPES,
} from '../../core/ocel/log-types.ts'
import { ocelWriter } from '../../core/ocel/ocel.ts'
import { orUnknown } from '../cases/routes.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { answersFile } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'

interface Context {
  readonly store: CaseLogStore
}

/** A case as an object-centric event log. */
export function ocelRoutes(api: Api, { store }: Context): void {
  api.get(
    '/v1/cases/:id/ocel',
    {
      schema: {
        tags: ['cases'],
        summary: 'A case as an event log, OCEL 2.0 in JSON, for tools of process mining',
        description:
          'Its steps, its negatives, and the movements that have to do with them, as events in order of time; items, stock cards, documents, sources and people as objects.',
        params: IdParams,
        response: answersFile('An event log', 'application/json'),
      },
    },
    async ({ params }, reply) => {
      const facts = orUnknown(await caseLog(store, params.id), params.id)
      const writer = ocelWriter(
        [...MOVEMENT_EVENT_TYPES, ...CASE_EVENT_TYPES],
        [...OBJECT_TYPES, CASE_OBJECT_TYPE],
      )
      const file = { type: 'application/json; charset=utf-8', fileName: `case-${params.id}.ocel.json` }
      return sendDownload(reply, file, pieces())

      async function* pieces(): AsyncGenerator<string> {
        yield writer.head()
        yield* writer.events(facts)
        yield* writer.tail()
      }
    },
  )
}
