/**
 * The frame of every page: the header, the content, the notice on the data, and what may open over it. The page where
 * one signs in has none of it, for nothing of the ledger is shown there.
 */
import { Container } from '@mantine/core'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { web } from '../../messages/web/index.ts'
import { useHasTour } from '../data/session.ts'
import { SIGN_IN, WELCOME } from '../data/to-sign-in.ts'
import { show, useOverlay } from '../frame/overlay.ts'
import { useDrawing } from '../site/use-drawing.ts'
import { ToastList } from '../toasts/toast-list.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { StaleNote, useStale } from './freshness.tsx'
import { Header } from './header.tsx'
import { Notice } from './notice.tsx'
import styles from './shell.module.css'
import { useShellKeys } from './use-shell-keys.ts'

const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }))
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const Tour = lazy(async () => ({ default: (await import('./tour/tour.tsx')).Tour }))
const UserDialog = lazy(async () => ({ default: (await import('../access/user-dialog.tsx')).UserDialog }))

export function Shell() {
  const isDoor = useRouterState({ select: ({ location }) => [SIGN_IN, WELCOME].includes(location.pathname) })
  return isDoor ? <Outlet /> : <Frame />
}

function Frame() {
  useShellKeys()
  const drawing = useDrawing()
  const stale = useStale()
  // Where settings are changed, nothing may vanish under the hand that changes them.
  const isSettings = useRouterState({ select: ({ location }) => location.pathname.startsWith('/settings') })
  const overlay = useOverlay()
  const hasTour = useHasTour()
  const close = () => show(null)
  return (
    <>
      <a className={styles.skip} href="#content">
        {web.skip}
      </a>
      <Header />
      <Suspense>{hasTour && <Tour />}</Suspense>
      <Container
        component="main"
        id="content"
        tabIndex={-1}
        className={styles.main}
        size="84rem"
        px="md"
        data-stale={stale === null ? undefined : true}
      >
        {stale !== null && <StaleNote since={stale} />}
        {drawing === null ? <Loading rows={8} /> : <Outlet key={isSettings ? 'settings' : drawing} />}
      </Container>
      <Notice />
      <ToastList />
      <Suspense>
        {overlay === 'help' && <HelpDialog onClose={close} />}
        {overlay === 'palette' && <Palette onClose={close} />}
        {overlay === 'user' && <UserDialog onClose={close} />}
      </Suspense>
    </>
  )
}
