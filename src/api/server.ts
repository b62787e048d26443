/**
 * The HTTP server: one Fastify instance with every route, ready to listen, or to answer a test.
 *
 * A new route also has a row in `routes.ts` (what it takes and answers) and in `access/table.ts` (who may ask).
 */
import compress from '@fastify/compress'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { BODY_BYTES_MAX, TEXT_LENGTH_MAX } from '../core/limits.ts'
import { accessRoutes } from './access/access-routes.ts'
import { keyRoutes } from './access/key-routes.ts'
import { linkRoutes } from './access/link-routes.ts'
import { secure } from './access/security.ts'
import { sessionRoutes } from './access/session-routes.ts'
import { signInRoutes } from './access/sign-in-routes.ts'
import { userRoutes } from './access/user-routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { backTestRoutes } from './back-test/routes.ts'
import { bookPictureRoutes } from './books/picture-routes.ts'
import { bookRoutes } from './books/routes.ts'
import { caseChangeRoutes } from './cases/change-routes.ts'
import { caseRoutes } from './cases/routes.ts'
import type { ApiContext } from './context.ts'
import { episodeRoutes } from './episodes/routes.ts'
import { summaryRoutes } from './episodes/summary-routes.ts'
import { expectationRoutes } from './expectations/routes.ts'
import { transitRoutes } from './expectations/transit-routes.ts'
import { holdRoutes } from './holds/routes.ts'
import { boundTime, connectionOptions, REQUEST_TIME } from './http/connection/request-time.ts'
import type { Api } from './http/context.ts'
import { healthRoutes } from './http/health.ts'
import { logOptions, logRequest, logRequests } from './http/log.ts'
import { describe } from './http/openapi.ts'
import { problemHandler } from './http/problem-of.ts'
import { createValidators } from './http/validators.ts'
import { serveWeb } from './http/web.ts'
import { importRoutes } from './intake/import-routes.ts'
import { mappingRoutes } from './intake/mapping-routes.ts'
import { uploadRoutes } from './intake/upload-routes.ts'
import { streamRoutes } from './live/routes.ts'
import { documentRoutes } from './movements/document-routes.ts'
import { movementRoutes } from './movements/routes.ts'
import { ocelRoutes } from './ocel/routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { stopRoutes } from './orders/stop-routes.ts'
import { overrideRoutes } from './overrides/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { postingRoutes } from './posting/routes.ts'
import { setRoutes } from './posting/set-routes.ts'
import { refusalRoutes } from './refusals/routes.ts'
import { itemRoutes } from './registry/item-routes.ts'
import { locationRoutes } from './registry/location-routes.ts'
import { placeRoutes } from './registry/place-routes.ts'
import { repairRoutes } from './repairs/routes.ts'
import { reservationRoutes } from './reservations/routes.ts'
import { ruleRoutes } from './rules/routes.ts'
import { nearestRoutes } from './search/nearest-routes.ts'
import { searchRoutes } from './search/routes.ts'
import { shortageRoutes } from './shortages/routes.ts'
import { siteRoutes } from './site/routes.ts'
import { suspectRoutes } from './suspects/routes.ts'
import { trailRoutes } from './trail/routes.ts'

const REGISTER = [
  accessRoutes,
  signInRoutes,
  sessionRoutes,
  userRoutes,
  linkRoutes,
  keyRoutes,
  summaryRoutes,
  overviewRoutes,
  streamRoutes,
  episodeRoutes,
  caseRoutes,
  caseChangeRoutes,
  ocelRoutes,
  repairRoutes,
  bookRoutes,
  bookPictureRoutes,
  movementRoutes,
  postingRoutes,
  setRoutes,
  ruleRoutes,
  holdRoutes,
  overrideRoutes,
  refusalRoutes,
  stopRoutes,
  expectationRoutes,
  transitRoutes,
  reservationRoutes,
  shortageRoutes,
  suspectRoutes,
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
  backTestRoutes,
  healthRoutes,
]

/** A server with every route, ready to listen. */
export async function createServer(context: ApiContext): Promise<Api> {
  const onFault = (error: unknown, log: FastifyBaseLogger = api.log) => {
    log.error({ err: error }, 'fault')
    context.onFault?.(error)
  }
  const onProblem = problemHandler((error, { log }) => onFault(error, log))
  const { now = () => context.store.clocks().databaseAt, requestTime = REQUEST_TIME } = context
  const api: Api = Fastify({
    ...logOptions(context.log),
    ...connectionOptions(requestTime),
    bodyLimit: BODY_BYTES_MAX,
    // A text in an address may be percent-encoded, up to twelve characters for one.
    routerOptions: { maxParamLength: TEXT_LENGTH_MAX * 12 },
    // An address that cannot be read reaches no hook.
    frameworkErrors: (error, request, reply) => {
      boundTime(request, reply, requestTime)
      reply.header('x-request-id', request.id)
      onProblem(error, request, reply)
      logRequest(request, reply)
    },
    trustProxy: context.proxies === undefined || context.proxies.length === 0 ? false : [...context.proxies],
    // Requests under way are answered before it closes.
    forceCloseConnections: 'idle',
  })
  api.setValidatorCompiler(createValidators())
  api.setSerializerCompiler(() => JSON.stringify)
  api.setErrorHandler(onProblem)
  // JSON is the only body; a plain text is refused like any other.
  api.removeContentTypeParser('text/plain')
  api.addHook('onRequest', async (request, reply) => boundTime(request, reply, requestTime))
  logRequests(api, context.log)
  secure(api, context.access)
  await api.register(compress, { threshold: 1024 })
  await describe(api, context.version)
  for (const register of REGISTER) register(api, { ...context, onFault, now, requestTime })
  await serveWeb(api, context.web)
  await api.ready()
  return api
}
