/** Narrows a list to one of the sites; shown only if there are several, or if the address names one. */
import { useQuery } from '@tanstack/react-query'
import { web } from '../../../messages/web/index.ts'
import { sitesQuery } from '../../data/sites.ts'
import { Field } from '../form/field.tsx'
import { siteTitle } from '../links/site-title.ts'

export function SiteField(props: { site: string | undefined; onChange: (site: string | undefined) => void }) {
  const { site, onChange } = props
  const sites = useQuery(sitesQuery).data?.rows.map(({ name }) => name) ?? []
  if (sites.length <= 1 && site === undefined) return null
  return (
    <Field
      label={web.guard.site}
      value={site ?? ''}
      choices={[
        { value: '', label: web.guard.anySite },
        ...sites.map((value) => ({ value, label: siteTitle(value) })),
      ]}
      onChange={(value) => onChange(value || undefined)}
    />
  )
}
