import type { LedgerMark, MovementPort } from '../../app/movements/port.ts'
import { MOVEMENT_CSV_HEADER, movementCsvRow } from '../../core/movements/movement-csv.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { orNotFound, RequestProblem } from '../http/problem.ts'
import { timeIn } from '../http/read-time.ts'
import { answers, answersFile } from '../http/responses.ts'
import { SeqParams } from '../http/schema.ts'
import { readMovementQuery } from './read-query.ts'
import {
  MovementCsvQuery,
  MovementFacts,
  MovementPage,
  MovementQuery,
  Position,
  PositionQuery,
} from './schema.ts'

interface Context {
  readonly store: MovementPort
}

/** Movements as they are read: list, position, CSV, one. `api/posting` posts them. */
export function movementRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  positionRoute(api, context)
  csvRoute(api, context)
  oneRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/movements',
    {
      schema: {
        tags: ['movements'],
        summary: 'Movements by their place in the ledger, newest first by default',
        description:
          'By cursor (`after`), or from any row (`start`), which is as fast in the middle of millions as at their ends.',
        querystring: MovementQuery,
        response: answers(MovementPage),
      },
    },
    async ({ query: { start, ...query } }) => {
      const ask = readMovementQuery(query)
      if (start === undefined) return store.listMovements(ask)
      if (ask.after === undefined) return store.movementsFrom({ ...ask, start })
      throw new RequestProblem('malformed', {
        pointer: '/query/start',
        detail: '`start` and `after` exclude each other.',
      })
    },
  )
}

function positionRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/movements/position',
    {
      schema: {
        tags: ['movements'],
        summary: 'Where a number or a time is among the movements that match, oldest first',
        description:
          'The ledger is in the order it was posted. If its times go back and forth, the answer is one place at which they pass the given time.',
        querystring: PositionQuery,
        response: answers(Position),
      },
    },
    async ({ query: { seq, postedAt, happenedAt, ...query } }) => {
      const ask = readMovementQuery(query)
      return store.movementPosition(ask, markOf(seq, postedAt, happenedAt))
    },
  )
}

function csvRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/movements.csv',
    {
      schema: {
        tags: ['movements'],
        summary: 'All movements that match, as CSV (RFC 4180), in the order asked for',
        querystring: MovementCsvQuery,
        response: answersFile('Movements, one a row', 'text/csv'),
      },
    },
    async ({ query: { bom, ...query } }, reply) => {
      const batches = store.allMovements(readMovementQuery(query))[Symbol.asyncIterator]()
      // A wrong question is refused before the first byte.
      const first = await batches.next()
      return sendDownload(reply, { type: 'text/csv; charset=utf-8', fileName: 'movements.csv' }, csv())

      async function* csv(): AsyncGenerator<string> {
        yield `${bom === true ? '\ufeff' : ''}${MOVEMENT_CSV_HEADER}`
        for (let batch = first; batch.done !== true; batch = await batches.next())
          yield batch.value.map(movementCsvRow).join('')
      }
    },
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/movements/:site/:seq',
    {
      schema: {
        tags: ['movements'],
        summary: 'Everything known of one movement',
        params: SeqParams,
        response: answers(MovementFacts),
      },
    },
    async ({ params, url }) => orNotFound(await store.getMovement(params.site, params.seq), url),
  )
}

function markOf(seq?: number, postedAt?: string, happenedAt?: string): LedgerMark {
  if (seq !== undefined) return { seq }
  const posted = timeIn(postedAt, 'postedAt', 'first')
  if (posted !== undefined) return { clock: 'posted', at: posted }
  const happened = timeIn(happenedAt, 'happenedAt', 'first')
  if (happened !== undefined) return { clock: 'happened', at: happened }
  throw new RequestProblem('malformed', {
    pointer: '/query',
    detail: 'One of `seq`, `postedAt` and `happenedAt` has to be asked.',
  })
}
