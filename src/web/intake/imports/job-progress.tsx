/** An import under way: what it does, how far it is, how long it will take, and a way to stop it. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { cancelImport } from '../changes.ts'
import styles from '../intake.module.css'
import { leftMs, shareOf } from './time-left.ts'

const { imports: say } = web

export function JobProgress({ job }: { job: ImportJob }) {
  const cancel = useMutation({ mutationFn: () => cancelImport(job.id) })
  // A check posts nothing, so everybody who may start one may stop it.
  const may = useMay(job.dryRun ? 'operator' : 'manager')
  const share = shareOf(job)
  // Both times are the server's, so a browser's clock that is wrong does no harm.
  const left = leftMs(share, Date.parse(job.updatedAt) - Date.parse(job.startedAt))
  const text = [
    job.progress === null || job.progress.rows === 0 ? null : say.rowsRead(job.progress.rows),
    job.progress === null || job.dryRun ? null : say.posted(job.progress.posted),
    left === null ? null : say.left(left),
  ].filter((part) => part !== null)
  return (
    <Stack gap="sm" className={styles.panel}>
      <Group justify="space-between">
        <Text fw={600} role="status">
          {say.phases[job.state === 'queued' ? 'queued' : (job.phase ?? '')] ?? say.states[job.state]}
        </Text>
        {job.state !== 'undoing' && may && (
          <Button
            size="xs"
            variant="default"
            disabled={cancel.isPending || cancel.isSuccess}
            onClick={() => cancel.mutate()}
          >
            {cancel.isSuccess ? say.cancelling : say.cancel}
          </Button>
        )}
      </Group>
      <ProgressBar label={say.progress} share={share} text={text.join(' · ')} />
      {say.stateMeaning[job.state] !== undefined && (
        <Text size="sm" c="dimmed">
          {say.stateMeaning[job.state]}
        </Text>
      )}
      {cancel.isError && <Trouble title={say.cancelFailed} error={cancel.error} />}
    </Stack>
  )
}
