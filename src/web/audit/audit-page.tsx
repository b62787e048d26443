/**
 * The audit of files: the same report as the command writes, in the page's own style. It leaves no trace in the
 * ledger.
 */

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { AuditJob } from '../../api/audit/schema.ts'
import { listed } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { useMay } from '../data/session.ts'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { leftMs } from '../intake/imports/time-left.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Empty } from '../ui/feedback/empty.tsx'
import { ProgressBar } from '../ui/feedback/progress-bar.tsx'
import { codeSentence, Trouble } from '../ui/feedback/trouble.tsx'
import { cancelAudit } from './changes.ts'
import { auditQuery } from './queries.ts'
import styles from './report.module.css'
import { Report } from './report.tsx'

const route = getRouteApi('/audit/$id')
const { audit: say } = web

export function AuditPage() {
  const { id } = route.useParams()
  const found = useQuery(auditQuery(id))
  useTitle(found.data === undefined ? say.title : say.of(listed(found.data.files)))
  return (
    <Answer query={found} notFound={<NotFound title={say.missing(id)} text={say.missingText} />}>
      {(job) => (
        <Stack gap="lg">
          <div>
            <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{say.of(listed(job.files))}</bdi>
            </Title>
            <Text size="sm" c="dimmed">
              {say.nothingStored}
            </Text>
          </div>
          <Content job={job} />
        </Stack>
      )}
    </Answer>
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
    mutationFn: () => cancelAudit(job.id),
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
