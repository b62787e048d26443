/** Begins with the page that the address names, and fetches the code of the next ones while nothing else is to do. */
import { focusHeading } from './frame/focus-heading.ts'
import { whenIdle } from './live/when-idle.ts'
import {
  bookRoute,
  exceptionsRoute,
  itemRoute,
  ledgerRoute,
  movementRoute,
  router,
  todayRoute,
} from './routes.tsx'

/** How long the last page stays while the next one is fetched; after that grey rows take its place. */
const PAGE_BEFORE_MS = 100

/** Begins with the page that the address names. */
export function startRouter(): void {
  const stop = router.subscribe('onRendered', () => {
    router.update({ ...router.options, defaultPendingMs: PAGE_BEFORE_MS })
    whenIdle(fetchCommonPages)
    stop()
  })
  // A first load begins at the top of the document, as everywhere.
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation !== undefined && pathChanged) focusHeading()
  })
  void router.load()
}

/** The code of the pages most often gone to, while nothing else is to do. One that fails is fetched when gone to. */
function fetchCommonPages(): void {
  for (const route of [todayRoute, exceptionsRoute, bookRoute, ledgerRoute, itemRoute, movementRoute])
    void Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined)
}
