/** The pages of what may go below zero next: a part of the map of the web, see `routes.tsx`. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'
import { readShortagesSearch } from './shortages/search.ts'
import { readSuspectsSearch } from './suspects/search.ts'

export const shortagesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/about-to-sink',
  validateSearch: readShortagesSearch,
  component: lazyRouteComponent(() => import('./shortages/shortages-page.tsx'), 'ShortagesPage'),
})

export const suspectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/suspects',
  validateSearch: readSuspectsSearch,
  component: lazyRouteComponent(() => import('./suspects/suspects-page.tsx'), 'SuspectsPage'),
})
