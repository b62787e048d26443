/** The pages: in the bar where there is room, else behind a button. What they are is in pages.ts. */
import { Link, useRouterState } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { useKeyTitle } from '../keyboard/key-hint.tsx'
import { PAGES, type PageLine } from './pages.ts'
import styles from './shell.module.css'
import { WaitingCount } from './waiting-count.tsx'

export function Nav({ id, onGo }: { id: string; onGo: () => void }) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <nav id={id} className={styles.nav} aria-label={web.nav.label}>
      {PAGES.filter(({ within }) => within === undefined).map((page) => (
        <PageLink key={page.to} page={page} here={isHere(page, path)} onGo={onGo} />
      ))}
    </nav>
  )
}

function PageLink({ page, here, onGo }: { page: PageLine; here: boolean; onGo: () => void }) {
  return (
    <Link
      to={page.to}
      title={useKeyTitle(page.label, page.action)}
      aria-current={here ? 'page' : undefined}
      data-here={here || undefined}
      onClick={onGo}
    >
      {page.label}
      {page.to === '/guard' && <WaitingCount />}
    </Link>
  )
}

function isHere({ to, holds }: PageLine, path: string): boolean {
  return path === to || (holds?.some((begin) => path.startsWith(begin)) ?? false)
}
