/** The sections of the settings that the reader has, beside each other. */
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { useHasAccount, useMay } from '../data/session.ts'
import styles from '../frame/guard-frame.module.css'

const { sections, label, all } = web.settingsNav
const OPEN = ['browser', 'sites'] as const
const EXACTLY = { exact: true }

export function SettingsNav() {
  const isAdministrator = useMay('administrator')
  const hasAccount = useHasAccount()
  const shown = [
    ...OPEN,
    ...(hasAccount ? (['account'] as const) : []),
    ...(isAdministrator ? (['people', 'keys'] as const) : []),
  ]
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={label}>
      <Link to="/settings" activeOptions={EXACTLY}>
        {all}
      </Link>
      {shown.map((section) => (
        <Link key={section} to="/settings/$section" params={{ section }} activeOptions={EXACTLY}>
          {sections[section]}
        </Link>
      ))}
    </nav>
  )
}
