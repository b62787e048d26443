/**
 * The audit of files: the report as the command writes it, in the page's own style, and without a trace in the
 * ledger.
 */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { AuditJob } from '../../api/audit/schema.ts'
import { listed } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { send } from '../data/send.ts'
import { useMay } from '../data/session.ts'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { leftMs } from '../intake/imports/time-left.ts'
import styles from '../intake/intake.module.css'
import { Empty } from '../ui/feedback/empty.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { ProgressBar } from '../ui/feedback/progress-bar.tsx'
import { codeSentence, Trouble } from '../ui/feedback/trouble.tsx'
import { auditQuery } from './queries.ts'
import { Report } from './report.tsx'

const route = getRouteApi('/audit/$id')
const { audit: say } = web

export function AuditPage() {
  const { id } = route.useParams()
  const found = useQuery(auditQuery(id))
  const files = found.data === undefined ? null : listed(found.data.files)
  useTitle(files === null ? say.title : say.of(files))
  if (found.isError) {
    return found.error instanceof ApiError && found.error.status === 404 ? (
      <NotFound title={say.missing(id)} text={say.missingText} />
    ) : (
      <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
    )
  }
  if (found.data === undefined) return <Loading rows={8} />
  const job = found.data
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{say.of(files!)}</bdi>
        </Title>
        <Text size="sm" c="dimmed">
          {say.nothingStored}
        </Text>
      </div>
      <Content job={job} />
    </Stack>
  )
}

function Content({ job }: { job: AuditJob }) {
  if (job.state === 'failed')
    return (
      <Trouble
        title={say.failed}
        error={new ApiError(job.error?.code ?? 'internal', 0, '')}
        text={codeSentence(job.error?.code ?? 'internal', job.error?.detail)}
      >
        <Button component={Link} to="/audit" size="xs" variant="default">
          {say.again}
        </Button>
      </Trouble>
    )
  if (job.state === 'cancelled')
    return (
      <Empty title={say.cancelled} text={say.cancelledText}>
        <Button component={Link} to="/audit" variant="default">
          {say.again}
        </Button>
      </Empty>
    )
  if (job.result === null) return <Running job={job} />
  return <Report job={job} result={job.result} />
}

function Running({ job }: { job: AuditJob }) {
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => send('DELETE', `/v1/audits/${encodeURIComponent(job.id)}`),
    onSettled: () => void queries.invalidateQueries({ queryKey: auditQuery(job.id).queryKey }),
  })
  const may = useMay('operator')
  const { progress } = job
  const share = progress === null || progress.bytesTotal === 0 ? null : progress.bytes / progress.bytesTotal
  const left = leftMs(share, Date.parse(job.updatedAt) - Date.parse(job.startedAt))
  const text = [
    progress === null ? null : web.imports.rowsRead(progress.rows),
    left === null ? null : web.imports.left(left),
  ].filter((part) => part !== null)
  return (
    <Stack gap="sm" className={styles.panel}>
      <Group justify="space-between">
        <Text fw={600} role="status">
          {say.running}
        </Text>
        {may && (
          <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {say.cancel}
          </Button>
        )}
      </Group>
      <ProgressBar label={say.progress} share={share} text={text.join(' · ')} />
    </Stack>
  )
}
