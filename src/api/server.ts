/** The HTTP server: one Fastify instance with every route, ready to listen or to be asked in a test. */
import compress from '@fastify/compress'
import Fastify from 'fastify'
import { BODY_BYTES_MAX, TEXT_LENGTH_MAX } from '../core/limits.ts'
import { accessRoutes } from './access/access-routes.ts'
import { keyRoutes } from './access/key-routes.ts'
import { sessionRoutes } from './access/session-routes.ts'
import { signInRoutes } from './access/sign-in-routes.ts'
import { userRoutes } from './access/user-routes.ts'
import type { Api, ApiContext } from './context.ts'
import { describe } from './openapi.ts'
import { problemHandler } from './problem.ts'
import { auditRoutes } from './routes/audits.ts'
import { bookPictureRoutes } from './routes/book-pictures.ts'
import { bookRoutes } from './routes/books.ts'
import { documentRoutes } from './routes/documents.ts'
import { episodeRoutes } from './routes/episodes.ts'
import { expectationRoutes } from './routes/expectations.ts'
import { healthRoutes } from './routes/health.ts'
import { holdRoutes } from './routes/holds.ts'
import { importRoutes } from './routes/imports.ts'
import { itemRoutes } from './routes/items.ts'
import { locationRoutes } from './routes/locations.ts'
import { mappingRoutes } from './routes/mappings.ts'
import { movementRoutes } from './routes/movements.ts'
import { nearestRoutes } from './routes/nearest.ts'
import { orderRoutes } from './routes/orders.ts'
import { overrideRoutes } from './routes/overrides.ts'
import { overviewRoutes } from './routes/overview.ts'
import { placeRoutes } from './routes/places.ts'
import { reservationRoutes } from './routes/reservations.ts'
import { ruleRoutes } from './routes/rules.ts'
import { searchRoutes } from './routes/search.ts'
import { setRoutes } from './routes/sets.ts'
import { siteRoutes } from './routes/sites.ts'
import { stopRoutes } from './routes/stops.ts'
import { streamRoutes } from './routes/stream.ts'
import { summaryRoutes } from './routes/summary.ts'
import { trailRoutes } from './routes/trail.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { secure } from './security.ts'
import { createValidators } from './validators.ts'
import { serveWeb } from './web.ts'

const ROUTES = [
  accessRoutes,
  signInRoutes,
  sessionRoutes,
  userRoutes,
  keyRoutes,
  summaryRoutes,
  overviewRoutes,
  streamRoutes,
  episodeRoutes,
  bookRoutes,
  bookPictureRoutes,
  movementRoutes,
  setRoutes,
  ruleRoutes,
  holdRoutes,
  overrideRoutes,
  stopRoutes,
  expectationRoutes,
  reservationRoutes,
  orderRoutes,
  trailRoutes,
  documentRoutes,
  itemRoutes,
  locationRoutes,
  placeRoutes,
  nearestRoutes,
  uploadRoutes,
  mappingRoutes,
  searchRoutes,
  siteRoutes,
  importRoutes,
  auditRoutes,
  healthRoutes,
]

export async function createServer(context: ApiContext): Promise<Api> {
  const onProblem = problemHandler(context)
  const api: Api = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    // A text in an address may be percent-encoded, up to twelve characters for one.
    routerOptions: { maxParamLength: TEXT_LENGTH_MAX * 12 },
    frameworkErrors: (error, request, reply) => onProblem(error, request as never, reply as never),
    ...(context.proxies === undefined || context.proxies.length === 0
      ? {}
      : { trustProxy: [...context.proxies] }),
    // Requests under way are answered before it closes.
    forceCloseConnections: 'idle',
  })
  api.setValidatorCompiler(createValidators() as never)
  api.setSerializerCompiler(() => JSON.stringify)
  api.setErrorHandler(onProblem)
  // JSON is the only body; a plain text is refused like any other.
  api.removeContentTypeParser('text/plain')
  secure(api, context.access)
  await api.register(compress, { threshold: 1024 })
  await describe(api, context.version)
  for (const routes of ROUTES) routes(api, context)
  await serveWeb(api, context.web)
  await api.ready()
  return api
}
