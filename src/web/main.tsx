/** Starts the web in the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './styles.ts'
import { startLive } from './live/live.ts'
import { startPreferences } from './settings/preferences.ts'

startPreferences()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

startLive()
