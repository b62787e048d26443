import type { AuditDesk } from '../../app/audit/audit-desk.ts'
import type { Api } from '../http/context.ts'
import { sendDownload } from '../http/download.ts'
import { orNotFound } from '../http/problem.ts'
import { accepts, answers, answersFile } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { FileSet } from '../intake/schema.ts'
import { AuditJob } from './schema.ts'

const DOWNLOADS = [
  ['report.html', 'text/html', 'The report as one page'],
  ['result.json', 'application/json', 'All findings, schema plimsoll.audit/1'],
  ['episodes.csv', 'text/csv', 'The episodes, one a row'],
] as const

interface Context {
  readonly audits: AuditDesk
}

/** Audits of uploaded files: queue, look at, cancel, download. */
export function auditRoutes(api: Api, context: Context): void {
  queueRoute(api, context)
  oneRoute(api, context)
  removeRoute(api, context)
  for (const download of DOWNLOADS) downloadRoute(api, context, download)
}

function queueRoute(api: Api, { audits }: Context): void {
  api.post(
    '/v1/audits',
    {
      schema: {
        tags: ['audits'],
        summary: 'Audit files that were brought in',
        description: 'Queued; its result is kept for a day. Nothing is written to the ledger.',
        body: FileSet,
        response: accepts(AuditJob),
      },
    },
    async ({ body }, reply) => reply.code(202).send(await audits.queue(body)),
  )
}

function oneRoute(api: Api, { audits }: Context): void {
  api.get(
    '/v1/audits/:id',
    {
      schema: {
        tags: ['audits'],
        summary: 'One audit, with what a page shows of its result',
        params: IdParams,
        response: answers(AuditJob),
      },
    },
    async ({ params, url }) => {
      const found = orNotFound(await audits.get(params.id), url)
      return found
    },
  )
}

function removeRoute(api: Api, { audits }: Context): void {
  api.delete(
    '/v1/audits/:id',
    {
      schema: {
        tags: ['audits'],
        summary: 'Cancel an audit, or remove its result',
        params: IdParams,
        response: answers(AuditJob),
      },
    },
    async ({ params, url }) => {
      const found = orNotFound(await audits.remove(params.id), url)
      return found
    },
  )
}

function downloadRoute(
  api: Api,
  { audits }: Context,
  [name, type, summary]: (typeof DOWNLOADS)[number],
): void {
  api.get(
    `/v1/audits/:id/${name}`,
    { schema: { tags: ['audits'], summary, params: IdParams, response: answersFile(summary, type) } },
    async ({ params, url }, reply) => {
      const file = orNotFound(await audits.download(params.id, name), url)
      return sendDownload(reply, { type: `${type}; charset=utf-8`, fileName: name }, file)
    },
  )
}
