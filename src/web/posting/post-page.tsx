/** Posts a movement: filled in as far as its address says, decided before it is sent. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { web } from '../../messages/web/index.ts'
import { sitesQuery } from '../data/sites.ts'
import { useTitle } from '../frame/use-title.ts'
import { Loading } from '../ui/feedback/loading.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { PageTitle } from '../ui/layout/page-title.tsx'
import { PostForm } from './form/post-form.tsx'
import { valuesOf } from './form/values.ts'

const route = getRouteApi('/post')
const { postForm: say } = web

export function PostPage() {
  useTitle(say.title)
  const search = route.useSearch()
  const sites = useQuery(sitesQuery)
  const rows = sites.data?.rows ?? []
  return (
    <Stack gap="md" className="fills-from-above">
      <PageTitle title={say.title} lead={say.lead} />
      {sites.isPending ? (
        <Loading rows={6} />
      ) : (
        <Needs least="operator" what={say.posting}>
          <PostForm
            key={JSON.stringify(search)}
            initialValues={valuesOf(search, rows[0]?.name ?? DEFAULT_SITE)}
            sites={rows}
          />
        </Needs>
      )}
    </Stack>
  )
}
