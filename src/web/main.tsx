/** Starts the web in the page. */
import './styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './base.css'
import './print.css'
import { queryClient } from './data/query-client.ts'
import { accessQuery } from './data/session.ts'
import { sitesQuery } from './data/sites.ts'
import { isAtTheDoor } from './data/to-sign-in.ts'
import { summaryQuery } from './episodes/queries.ts'
import { startLive } from './live/live.ts'
import { startPreferences } from './site/preferences.ts'
import { startRouter } from './start-router.ts'

startPreferences()
// The queries of the frame are on their way while the first page is drawn.
void queryClient.prefetchQuery(accessQuery)
if (!isAtTheDoor()) {
  void queryClient.prefetchQuery(sitesQuery)
  void queryClient.prefetchQuery(summaryQuery)
}
startRouter()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Before the sign-in there are no news; signing in loads the page anew.
if (!isAtTheDoor()) startLive()
