/** The OpenAPI document, made from the routes' own schemas, and the reference page made from it. */
import swagger from '@fastify/swagger'
import type { Api } from './context.ts'
import { type OpenApiDocument, referencePage } from './reference-page.ts'

const DESCRIPTION = `Negative stock, found and explained. Quantities and money are decimal strings, times are ISO 8601 UTC,
ids are strings. Lists come in pages: repeat the request with \`after\` = \`next\` until it is null. Errors are
\`application/problem+json\` with a stable \`code\` and a \`pointer\` to the place.`

/** Adds the document at /openapi.json and the reference page at /docs. */
export async function describe(api: Api, version: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Plimsoll',
        version,
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: TAGS.map(([name, description]) => ({ name, description })),
    },
  })
  api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(api.swagger())),
  )
  api.get('/docs', { schema: { hide: true } }, async (_request, reply) => {
    const { page, policy } = referencePage(documentOf(api))
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page)
  })
}

/** The document as it is sent. */
export function documentOf(api: Pick<Api, 'swagger'>): OpenApiDocument {
  return JSON.parse(JSON.stringify(api.swagger()))
}

const TAGS = [
  ['summary', 'Figures over all books'],
  ['episodes', 'Stretches in which a book was below zero, with causes'],
  ['cases', 'Investigations of negatives that belong together, and their repairs'],
  ['books', 'Balances by item, place, lot and owner'],
  ['movements', 'The ledger: facts in, facts out'],
  ['guard', 'What may go below zero: rules, refusals, parked movements, overrides, stops'],
  ['expectations', 'What is announced and is no stock yet'],
  ['reservations', 'Units promised to order lines, and what is still available'],
  ['orders', 'The release gate'],
  ['trail', 'Who did what'],
  ['documents', 'Everything one document did'],
  ['registry', 'Items and places'],
  ['data', 'What the ledger holds, who posted it, and whether it is sound'],
  ['uploads', 'Files on their way in: kept for a day, looked at, tried'],
  ['mappings', 'How the columns of files become movements'],
  ['imports', 'Files that were loaded, their rejected rows, and the way back'],
  ['audits', 'Reports on files of which nothing is loaded'],
  ['access', 'Who may come in: sign-in, people, keys'],
  ['health', 'Whether the server runs and can answer'],
] as const
