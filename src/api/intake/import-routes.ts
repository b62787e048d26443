import { cancelImport } from '../../app/intake/cancel-import.ts'
import type { Rejection } from '../../app/intake/files-port.ts'
import type { IntakeServices } from '../../app/intake/intake-services.ts'
import { queueImport } from '../../app/intake/queue-import.ts'
import { queueUndo } from '../../app/intake/queue-undo.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { REJECTION_CSV_HEADER, rejectionCsvRow } from '../../core/intake/rejection-csv.ts'
import { PAGE_ROWS_MAX } from '../../core/limits.ts'
import type { Page } from '../../core/page.ts'
import { requireRole } from '../access/admit.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { notFound, orNotFound, rejectionWordsOf } from '../http/problem.ts'
import { accepts, answers, answersFile } from '../http/responses.ts'
import { IdParams, PageQuery } from '../http/schema.ts'
import {
  FileRejectionPage,
  ImportJob,
  ImportPage,
  ImportRequest,
  RejectionQuery,
  RejectionReasons,
} from './schema.ts'

interface Context {
  readonly store: LedgerStore
  readonly intake: IntakeServices
}

/** Imports: list, queue, one, cancel, undo, and the rows that were not taken. */
export function importRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  queueRoute(api, context)
  oneRoute(api, context)
  cancelRoute(api, context)
  undoRoute(api, context)
  rejectionsRoute(api, context)
  reasonsRoute(api, context)
  rejectionsCsvRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/imports',
    {
      schema: {
        tags: ['imports'],
        summary: 'Imports, newest first',
        querystring: PageQuery,
        response: answers(ImportPage),
      },
    },
    async ({ query }) => store.listImports(query),
  )
}

function queueRoute(api: Api, { intake }: Context): void {
  api.post(
    '/v1/imports',
    {
      schema: {
        tags: ['imports'],
        summary: 'Import files that were brought in, or try to',
        description:
          'Queued, and done one after the other. The same files again are answered with the import they are in already; one that was cancelled or broken off goes on. With `dryRun` every row is read and held against the ledger, and nothing is posted.',
        body: ImportRequest,
        response: accepts(ImportJob),
      },
    },
    async (request, reply) => {
      const { body, principal } = request
      if (body.dryRun !== true) requireRole(request, 'manager')
      return reply.code(202).send(await queueImport(intake, body, principal))
    },
  )
}

function oneRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/imports/:id',
    { schema: { tags: ['imports'], summary: 'One import', params: IdParams, response: answers(ImportJob) } },
    async ({ params, url }) => orNotFound(await store.getImport(params.id), url),
  )
}

function cancelRoute(api: Api, { store, intake }: Context): void {
  api.post(
    '/v1/imports/:id/cancel',
    {
      schema: {
        tags: ['imports'],
        summary: 'Stop an import between two batches',
        description: 'What is posted stays; importing the same files again goes on from there.',
        params: IdParams,
        response: accepts(ImportJob),
      },
    },
    async (request, reply) => {
      const { params, url } = request
      if ((await store.getImport(params.id))?.dryRun === false) requireRole(request, 'manager')
      const found = orNotFound(await cancelImport(intake, params.id), url)
      return reply.code(202).send(found)
    },
  )
}

function undoRoute(api: Api, { intake }: Context): void {
  api.post(
    '/v1/imports/:id/undo',
    {
      schema: {
        tags: ['imports'],
        summary: 'Undo an import by compensating movements',
        description:
          'Nothing is deleted: each movement is met by a new one with its ends swapped, and neither counts any more. The same files may then be imported again.',
        params: IdParams,
        response: accepts(ImportJob),
      },
    },
    async ({ params, principal, url }, reply) => {
      const found = orNotFound(await queueUndo(intake, params.id, principal.name), url)
      return reply.code(202).send(found)
    },
  )
}

function rejectionsRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/imports/:id/rejections',
    {
      schema: {
        tags: ['imports'],
        summary: 'Rows that were not taken, by file and row',
        params: IdParams,
        querystring: RejectionQuery,
        response: answers(FileRejectionPage),
      },
    },
    async ({ params, query, url }) => {
      if ((await store.getImport(params.id)) === null) throw notFound(url)
      return store.listRejections(params.id, query)
    },
  )
}

function reasonsRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/imports/:id/rejections/reasons',
    {
      schema: {
        tags: ['imports'],
        summary: 'Why rows were not taken: each reason that occurs, with its rows',
        params: IdParams,
        response: answers(RejectionReasons),
      },
    },
    async ({ params, url }) => {
      if ((await store.getImport(params.id)) === null) throw notFound(url)
      const counts = new Map<Rejection['code'], number>()
      for await (const { code } of allRejections(store, params.id))
        counts.set(code, (counts.get(code) ?? 0) + 1)
      const rows = [...counts].map(([code, rows]) => ({ code, rows }))
      return { rows: rows.sort((left, right) => right.rows - left.rows) }
    },
  )
}

function rejectionsCsvRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/imports/:id/rejections.csv',
    {
      schema: {
        tags: ['imports'],
        summary: 'Rows that were not taken, as CSV (RFC 4180)',
        params: IdParams,
        response: answersFile('Rejected rows: where, why, what to do', 'text/csv'),
      },
    },
    async ({ params, url }, reply) => {
      if ((await store.getImport(params.id)) === null) throw notFound(url)
      const ask = { limit: PAGE_ROWS_MAX }
      const first = await store.listRejections(params.id, ask)
      return sendDownload(
        reply,
        { type: 'text/csv; charset=utf-8', fileName: 'rejected-rows.csv' },
        csv(first),
      )

      async function* csv(page: Page<Rejection>): AsyncGenerator<string> {
        yield REJECTION_CSV_HEADER
        yield page.rows.map(csvRow).join('')
        for (let { next } = page; next !== null; ) {
          const more = await store.listRejections(params.id, { ...ask, after: next })
          yield more.rows.map(csvRow).join('')
          next = more.next
        }
      }
    },
  )
}

/** All rejected rows that are listed, page by page. */
async function* allRejections(store: LedgerStore, id: string): AsyncGenerator<Rejection> {
  for (let after: string | undefined; ; ) {
    const page: Page<Rejection> = await store.listRejections(id, { limit: PAGE_ROWS_MAX, after })
    yield* page.rows
    if (page.next === null) return
    after = page.next
  }
}

function csvRow(row: Rejection): string {
  const { what, todo } = rejectionWordsOf(row.code)
  return rejectionCsvRow(row, { what: what(row.detail), todo })
}
