import { Readable } from 'node:stream'
import type { Api, ApiContext } from '../http/context.ts'
import { notFound } from '../http/problem.ts'
import { accepts, answers, answersFile } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { FileSet } from '../intake/schema.ts'
import { AuditJob } from './schema.ts'

const DOWNLOADS = [
  ['report.html', 'text/html', 'The report as one page'],
  ['result.json', 'application/json', 'All findings, schema plimsoll.audit/1'],
  ['episodes.csv', 'text/csv', 'The episodes, one a row'],
] as const

export function auditRoutes(api: Api, { audits }: ApiContext): void {
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
    async ({ body }, reply) => reply.code(202).send((await audits.queue(body)) as never),
  )
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
      const found = await audits.get(params.id)
      if (found === null) throw notFound(url)
      return found as never
    },
  )
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
      const found = await audits.remove(params.id)
      if (found === null) throw notFound(url)
      return found as never
    },
  )
  for (const [name, type, summary] of DOWNLOADS) {
    api.get(
      `/v1/audits/:id/${name}`,
      { schema: { tags: ['audits'], summary, params: IdParams, response: answersFile(summary, type) } },
      async ({ params, url }, reply) => {
        const file = await audits.download((params as { id: string }).id, name)
        if (file === null) throw notFound(url)
        reply.header('content-type', `${type}; charset=utf-8`)
        reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.send(Readable.from(file) as never)
      },
    )
  }
}
