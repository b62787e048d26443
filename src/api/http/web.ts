/** The built web app: its files, and its one page for every address that is a page and not data. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Api } from './context.ts'
import { notFound } from './problem.ts'
import { sendProblem } from './problem-of.ts'

/** For the app's pages. Its component library sets styles in place; scripts come from files only. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Addresses that never are a page of the app. */
const NO_PAGE = /^\/(v1|assets|docs|openapi\.json|healthz|readyz)(\/|$)/

/** Serves the folder of the built web; without one, every address beyond the API is `not-found`. */
export async function serveWeb(api: Api, web: string | null): Promise<void> {
  if (web !== null) {
    api.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply, web))
    await api.register(fastifyStatic, {
      root: web,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Names of assets hold a hash of their content, so they never change.
        reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
        reply.header('content-security-policy', PAGE_POLICY)
      },
    })
  }
  api.setNotFoundHandler(async (request, reply) => {
    const [path = ''] = request.url.split('?', 1)
    const asksPage =
      (request.method === 'GET' || request.method === 'HEAD') && acceptsPage(request.headers.accept)
    if (web === null || !asksPage || NO_PAGE.test(path)) return sendProblem(reply, notFound(path))
    return sendPage(reply, web)
  })
}

async function sendPage(reply: FastifyReply, web: string): Promise<FastifyReply> {
  return reply
    .headers({ 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' })
    .type('text/html; charset=utf-8')
    .send(await readFile(join(web, 'index.html')))
}

function acceptsPage(accept = ''): boolean {
  return accept.includes('text/html')
}
