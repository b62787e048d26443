/** A field of a form for an item, a place or a site, which suggests those that the ledger knows. */
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { itemSuggestionsQuery, placeSuggestionsQuery } from '../../data/names.ts'
import { sitesQuery } from '../../data/sites.ts'
import { FormField } from './form-field.tsx'

const PAUSE_MS = 150

export function KnownField({
  of,
  ...field
}: Omit<Parameters<typeof FormField>[0], 'suggestions'> & { of: 'item' | 'place' | 'site' }) {
  const [text] = useDebouncedValue(field.value, PAUSE_MS)
  const items = useQuery({ ...itemSuggestionsQuery(text), enabled: of === 'item' }).data
  const places = useQuery({ ...placeSuggestionsQuery(text), enabled: of === 'place' }).data
  const sites = useQuery({ ...sitesQuery, enabled: of === 'site' }).data?.rows.map(({ name }) => name)
  return <FormField {...field} suggestions={{ item: items, place: places, site: sites }[of] ?? []} />
}
