/** The root of the map of the web: the shell around every page. */
import { createRootRoute } from '@tanstack/react-router'
import { NotFound } from './frame/not-found.tsx'
import { Shell } from './shell/shell.tsx'

export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: () => <NotFound /> })
