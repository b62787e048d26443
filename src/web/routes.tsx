/**
 * The map of the web: every page, its address, and what its address may hold.
 *
 * A new page also has a line in `shell/pages.ts` and `keyboard/keys.ts`, and its words in `messages/web/en`.
 * State lives in the address, as plain `name=value` texts: a link shows another person the same thing.
 */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { ROUTER_HABITS } from './address.ts'
import { readBackTestSearch } from './back-test/search.ts'
import { begin } from './begin.ts'
import { bookQuery, wholeTimelineQuery } from './books/queries.ts'
import { readBookSearch } from './books/search.ts'
import { caseQuery } from './cases/queries.ts'
import { readCaseSearch, readCasesSearch } from './cases/search.ts'
import { SIGN_IN, WELCOME } from './data/to-sign-in.ts'
import { bookEpisodesQuery, episodeQuery, episodesQuery, summaryQuery } from './episodes/queries.ts'
import { episodesSearchQuery, readExceptionsSearch } from './episodes/search.ts'
import { readExpectedSearch, readRoadSearch } from './expectations/search.ts'
import { readPostSearch } from './frame/post-search.ts'
import { readHoldsSearch } from './holds/search.ts'
import { readImportSearch, readImportsSearch } from './intake/imports/search.ts'
import { readIntakeSearch } from './intake/search.ts'
import { readLedgerSearch } from './movements/ledger/search.ts'
import { readOrdersSearch } from './orders/search.ts'
import { shortagesRoute, suspectsRoute } from './outlook-routes.tsx'
import { readOverridesSearch } from './overrides/search.ts'
import { todayQuery } from './overview/queries.ts'
import { readTodaySearch } from './overview/today/search.ts'
import { readRefusalsSearch } from './refusals/search.ts'
import { readItemsSearch, readPlacesSearch } from './registry/register/search.ts'
import { readStockSearch } from './registry/search.ts'
import { readReservationsSearch } from './reservations/search.ts'
import { rootRoute } from './root-route.tsx'
import { readRulesSearch } from './rules/search.ts'
import { readTrailSearch } from './trail/search.ts'
import { Loading } from './ui/feedback/loading.tsx'
import { PageError } from './ui/feedback/page-error.tsx'

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readTodaySearch,
  loader: ({ location }) =>
    begin(todayQuery(readTodaySearch(location.search).order === 'as-happened' ? 'as-happened' : 'as-posted')),
  shouldReload: false,
  component: lazyRouteComponent(() => import('./overview/today/today-page.tsx'), 'TodayPage'),
})

export const exceptionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exceptions',
  validateSearch: readExceptionsSearch,
  loader: ({ location }) => {
    const search = readExceptionsSearch(location.search)
    begin(summaryQuery)
    if (search.group === undefined) begin(episodesQuery(episodesSearchQuery(search)))
  },
  shouldReload: false,
  component: lazyRouteComponent(() => import('./episodes/exceptions-page.tsx'), 'ExceptionsPage'),
})

export const bookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/books/$bookId',
  validateSearch: readBookSearch,
  loader: ({ params: { bookId }, location }) => {
    const { episode, knownAt } = readBookSearch(location.search)
    begin(bookQuery(bookId))
    begin(bookEpisodesQuery(bookId))
    begin(wholeTimelineQuery(bookId, knownAt))
    if (episode !== undefined) begin(episodeQuery(episode))
  },
  shouldReload: false,
  component: lazyRouteComponent(() => import('./books/book-page.tsx'), 'BookPage'),
})

export const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: readCasesSearch,
  component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
})

export const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  validateSearch: readCaseSearch,
  loader: ({ params: { caseId } }) => begin(caseQuery(caseId)),
  shouldReload: false,
  component: lazyRouteComponent(() => import('./cases/case/case-page.tsx'), 'CasePage'),
})

export const ledgerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./movements/ledger/ledger-page.tsx'), 'LedgerPage'),
})

export const postRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/post',
  validateSearch: readPostSearch,
  component: lazyRouteComponent(() => import('./posting/post-page.tsx'), 'PostPage'),
})

export const movementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/movements/$site/$seq',
  component: lazyRouteComponent(() => import('./movements/movement/movement-page.tsx'), 'MovementPage'),
})

export const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$document',
  component: lazyRouteComponent(() => import('./movements/document/document-page.tsx'), 'DocumentPage'),
})

export const itemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/items',
  validateSearch: readItemsSearch,
  component: lazyRouteComponent(() => import('./registry/register/items-page.tsx'), 'ItemsPage'),
})

export const placesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/places',
  validateSearch: readPlacesSearch,
  component: lazyRouteComponent(() => import('./registry/register/places-page.tsx'), 'PlacesPage'),
})

export const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/items/$code',
  validateSearch: readStockSearch,
  component: lazyRouteComponent(() => import('./registry/item-page.tsx'), 'ItemPage'),
})

export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/places/$site/$path',
  validateSearch: readStockSearch,
  component: lazyRouteComponent(() => import('./registry/place-page.tsx'), 'PlacePage'),
})

export const causeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/causes/$code',
  component: lazyRouteComponent(() => import('./causes/cause-page.tsx'), 'CausePage'),
})

export const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('./overview/about/about-page.tsx'), 'AboutPage'),
})

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  validateSearch: readIntakeSearch,
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'ImportWizardPage'),
})

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  validateSearch: readImportsSearch,
  component: lazyRouteComponent(() => import('./intake/imports/imports-page.tsx'), 'ImportsPage'),
})

export const oneImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/$id',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./intake/imports/import-page.tsx'), 'ImportPage'),
})

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readIntakeSearch,
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'AuditWizardPage'),
})

export const oneAuditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/$id',
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})

export const guardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard',
  component: lazyRouteComponent(() => import('./overview/guard/guard-page.tsx'), 'GuardPage'),
})

export const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard/rules',
  validateSearch: readRulesSearch,
  component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
})

export const backTestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard/rules/try',
  validateSearch: readBackTestSearch,
  component: lazyRouteComponent(() => import('./back-test/back-test-page.tsx'), 'BackTestPage'),
})

export const holdsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard/holds',
  validateSearch: readHoldsSearch,
  component: lazyRouteComponent(() => import('./holds/holds-page.tsx'), 'HoldsPage'),
})

export const overridesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard/overrides',
  validateSearch: readOverridesSearch,
  component: lazyRouteComponent(() => import('./overrides/overrides-page.tsx'), 'OverridesPage'),
})

export const refusalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard/refusals',
  validateSearch: readRefusalsSearch,
  component: lazyRouteComponent(() => import('./refusals/refusals-page.tsx'), 'RefusalsPage'),
})

export const ordersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orders',
  validateSearch: readOrdersSearch,
  component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
})

export const expectedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/expected',
  validateSearch: readExpectedSearch,
  component: lazyRouteComponent(() => import('./expectations/expected-page.tsx'), 'ExpectedPage'),
})

export const roadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/on-the-road',
  validateSearch: readRoadSearch,
  component: lazyRouteComponent(() => import('./expectations/road-page.tsx'), 'RoadPage'),
})

export const reservationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reservations',
  validateSearch: readReservationsSearch,
  component: lazyRouteComponent(() => import('./reservations/reservations-page.tsx'), 'ReservationsPage'),
})

export const reservationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reservations/$id',
  component: lazyRouteComponent(() => import('./reservations/reservation-page.tsx'), 'ReservationPage'),
})

export const trailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guard/trail',
  validateSearch: readTrailSearch,
  component: lazyRouteComponent(() => import('./trail/trail-page.tsx'), 'TrailPage'),
})

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./site/settings-page.tsx'), 'SettingsPage'),
})

export const settingsSectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('./site/settings-page.tsx'), 'SettingsSectionPage'),
})

export const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: WELCOME,
  component: lazyRouteComponent(() => import('./access/link/welcome-page.tsx'), 'WelcomePage'),
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: SIGN_IN,
  component: lazyRouteComponent(() => import('./access/sign-in-page.tsx'), 'SignInPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    todayRoute,
    exceptionsRoute,
    shortagesRoute,
    suspectsRoute,
    bookRoute,
    casesRoute,
    caseRoute,
    ledgerRoute,
    postRoute,
    movementRoute,
    documentRoute,
    itemsRoute,
    placesRoute,
    itemRoute,
    placeRoute,
    causeRoute,
    aboutRoute,
    importRoute,
    importsRoute,
    oneImportRoute,
    auditRoute,
    oneAuditRoute,
    guardRoute,
    rulesRoute,
    backTestRoute,
    holdsRoute,
    overridesRoute,
    refusalsRoute,
    ordersRoute,
    expectedRoute,
    roadRoute,
    reservationsRoute,
    reservationRoute,
    trailRoute,
    settingsRoute,
    settingsSectionRoute,
    welcomeRoute,
    signInRoute,
  ]),
  ...ROUTER_HABITS,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageError,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
