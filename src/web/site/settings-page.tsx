/**
 * Settings: of this browser, of each site for everybody, of the person's own account, and of who may come in. Each
 * section has an address of its own; the page without one shows them all.
 */
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { web } from '../../messages/web/index.ts'
import { Account } from '../access/account.tsx'
import { Keys } from '../access/keys.tsx'
import { People } from '../access/people.tsx'
import { accessQuery, useMay } from '../data/session.ts'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { Needs } from '../ui/feedback/needs.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { BrowserSettings } from './browser-settings.tsx'
import { SettingsNav } from './settings-nav.tsx'
import { SitesSection } from './sites-section.tsx'

const route = getRouteApi('/settings/$section')
const { settings, settingsNav: say } = web

/** Who may come in is shown to administrators only. */
export function SettingsPage() {
  const isAdministrator = useMay('administrator')
  useTitle(settings.title)
  return (
    <Frame>
      <BrowserSettings />
      <SitesSection />
      <Account />
      {isAdministrator && <People />}
      {isAdministrator && <Keys />}
    </Frame>
  )
}

/** One section; of those for administrators, others read what it takes. */
export function SettingsSectionPage() {
  const { section } = route.useParams()
  const title = say.sections[section as keyof typeof say.sections]
  useTitle(title === undefined ? settings.title : `${settings.title}: ${title}`)
  return <Frame>{sectionOf(section)}</Frame>
}

function sectionOf(section: string): ReactNode {
  switch (section) {
    case 'browser':
      return <BrowserSettings />
    case 'sites':
      return <SitesSection />
    case 'account':
      return <OwnAccount />
    case 'people':
      return <ForAdministrators>{() => <People />}</ForAdministrators>
    case 'keys':
      return <ForAdministrators>{() => <Keys />}</ForAdministrators>
    default:
      return <NotFound title={say.missing(section)} text={say.missingText} />
  }
}

/** In the demo the address leads here all the same. */
function OwnAccount() {
  const { data } = useQuery(accessQuery)
  return data?.demo ? <Text size="sm">{web.access.demo}</Text> : <Account />
}

/** What asks the server is not drawn before the role is known. */
function ForAdministrators({ children }: { children: () => ReactNode }) {
  return useMay('administrator') ? children() : <Needs least="administrator">{null}</Needs>
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <Stack gap="lg">
      <PageTitle title={settings.title} lead={settings.lead} />
      <SettingsNav />
      {children}
    </Stack>
  )
}
