/** One import: how far it is, its result, the rows that it did not take, and the way to undo it. */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { NotFound } from '../../frame/not-found.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { codeSentence, Trouble } from '../../ui/feedback/trouble.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { importQuery, isMoving } from '../queries.ts'
import { JobProgress } from './job-progress.tsx'
import { RejectedNotice, Rejections } from './rejections.tsx'
import { EffectTiles, ResultTiles } from './result-tiles.tsx'
import { StateBadge } from './state-badge.tsx'
import { titleOf } from './title-of.ts'
import { UndoPanel } from './undo-panel.tsx'

const route = getRouteApi('/imports/$id')
const { imports: say } = web

/** Shows the import of the address. */
export function ImportPage() {
  const { id } = route.useParams()
  const found = useQuery(importQuery(id))
  useTitle(found.data === undefined ? say.title : titleOf(found.data))
  const missing = <NotFound title={say.missing(id)} text={say.missingText} />
  return (
    <Answer query={found} notFound={missing} loading={<Loading rows={6} />}>
      {(job) => <ImportStory job={job} />}
    </Answer>
  )
}

function ImportStory({ job }: { job: ImportJob }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const moving = isMoving(job)
  useRefreshed(moving)
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/imports" size="sm">
        {say.back}
      </Anchor>
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          <bdi>{titleOf(job)}</bdi>
        </Title>
        <Group gap="sm">
          <StateBadge job={job} />
          <Text size="sm" c="dimmed">
            <Time at={job.startedAt} />
            {job.queuedBy !== null && `, ${say.queuedBy(job.queuedBy)}`}
            {job.undoneBy !== null && `, ${say.undoneBy(job.undoneBy)}`}
          </Text>
        </Group>
      </Group>
      {moving && <JobProgress job={job} />}
      {!moving && say.stateMeaning[job.state] !== undefined && (
        <Text size="sm" role="status">
          {say.stateMeaning[job.state]}
        </Text>
      )}
      {job.error !== null && (
        <Trouble
          title={say.states.failed ?? ''}
          error={new ApiError(job.error.code, 0, '')}
          text={codeSentence(job.error.code, job.error.detail)}
        />
      )}
      {!moving && job.state !== 'undone' && <RejectedNotice job={job} />}
      {job.state !== 'running' &&
        job.state !== 'queued' &&
        (job.dryRun ? <EffectTiles job={job} /> : <ResultTiles job={job} />)}
      {!moving && !job.dryRun && job.state !== 'undone' && (
        <Group gap="lg">
          <Anchor renderRoot={(props) => <Link {...props} to="/exceptions" search={siteOf(job)} />}>
            {say.next.exceptions}
          </Anchor>
          <Anchor renderRoot={(props) => <Link {...props} to="/ledger" search={siteOf(job)} />}>
            {say.next.ledger}
          </Anchor>
        </Group>
      )}
      <UndoPanel job={job} />
      {!moving && (
        <Rejections job={job} search={search} onSearch={(next) => void navigate({ search: next })} />
      )}
    </Stack>
  )
}

/** What it went below zero in stands among the others of its site; nothing says yet which import sank a stock card. */
function siteOf({ sites }: ImportJob): { site?: string } {
  const [site, ...others] = sites
  return site === undefined || others.length > 0 ? {} : { site }
}

/** All that an import may have changed is fetched again when it ends. */
function useRefreshed(moving: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!moving) return
    return () =>
      void queries.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.has(String(queryKey[0])) })
  }, [moving, queries])
}

/** What an import does not change. */
const KEPT = new Set(['import', 'upload', 'uploads', 'guess', 'preview', 'mappings'])
