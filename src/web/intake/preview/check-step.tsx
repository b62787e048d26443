/** Step three: every row was read, and this is what the import would do. Then it may begin. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Empty } from '../../ui/feedback/empty.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Needs } from '../../ui/feedback/needs.tsx'
import { codeSentence, Trouble } from '../../ui/feedback/trouble.tsx'
import { beginImport } from '../changes.ts'
import { fileSetOf } from '../files/file-set.ts'
import { JobProgress } from '../imports/job-progress.tsx'
import { RejectedNotice, Rejections } from '../imports/rejections.tsx'
import { EffectTiles } from '../imports/result-tiles.tsx'
import styles from '../intake.module.css'
import { importQuery, isMoving, reasonsQuery } from '../queries.ts'
import { leftOutWords } from '../reading/left-out-words.ts'
import { useReading } from '../reading/use-reading.ts'
import { useIntake } from '../use-intake.ts'

const { check: say } = web.intake

/** Shows the check of the address; one that the server has forgotten can be made again from the reading. */
export function CheckStep({ run }: { run: string }) {
  const { change } = useIntake()
  const found = useQuery(importQuery(run))
  const back = () => change((before) => ({ ...before, step: 'read', ...NO_PAGE }))
  const gone = (
    <Trouble title={say.goneTitle} error={found.error} text={say.gone}>
      <Button size="xs" variant="default" onClick={back}>
        {say.back}
      </Button>
    </Trouble>
  )
  return (
    <Answer query={found} notFound={gone} loading={<Loading rows={6} />}>
      {(job) => (
        <Stack gap="md">
          <div>
            <Title order={2} size="h4">
              {say.title}
            </Title>
            <Text size="sm" c="dimmed">
              {leadOf(job)}
            </Text>
          </div>
          {job.error !== null && (
            <Trouble
              title={web.imports.states.failed ?? ''}
              error={new ApiError(job.error.code, 0, '')}
              text={codeSentence(job.error.code, job.error.detail)}
            />
          )}
          {isMoving(job) ? <JobProgress job={job} /> : <Checked job={job} onBack={back} />}
        </Stack>
      )}
    </Answer>
  )
}

function leadOf(job: ImportJob): string | undefined {
  if (isMoving(job)) return say.running
  return job.state === 'done' ? say.lead : web.imports.states[job.state]
}

/** What the import would do, the way to begin it, and the rows that it would not take. */
function Checked({ job, onBack }: { job: ImportJob; onBack: () => void }) {
  const { search, change } = useIntake()
  const reasons = useQuery({ ...reasonsQuery(job.id), enabled: job.rejected > 0 })
  // All of it at once: what comes later would push the buttons from under the hand.
  if (job.rejected > 0 && reasons.isPending) return <Loading rows={6} />
  return (
    <>
      <RejectedNotice job={job} />
      <EffectTiles job={job} />
      <div className={styles.actions}>
        {job.state === 'done' && (
          <Needs least="manager">
            <Begin job={job} />
          </Needs>
        )}
        <Button variant="default" onClick={onBack}>
          {say.back}
        </Button>
      </div>
      <LeftOut />
      {job.effect?.movements === 0 && <Empty title={say.nothing} text={say.nothingText} />}
      <Rejections
        job={job}
        search={search}
        onSearch={(next) => change((before) => ({ ...before, ...NO_PAGE, ...next }))}
      />
    </>
  )
}

/** Lines that are in none of the figures, as far as the guess has seen them. */
function LeftOut() {
  const { search } = useIntake()
  const { guess, own } = useReading(search)
  const lines = own === null ? leftOutWords(guess?.files ?? []) : null
  if (lines === null) return null
  return (
    <Text size="sm" c="dimmed">
      {lines}
    </Text>
  )
}

const NO_PAGE = { code: undefined, after: undefined, page: undefined }

function Begin({ job }: { job: ImportJob }) {
  const { search } = useIntake()
  const reading = useReading(search)
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: () => beginImport(fileSetOf(search, reading.mapping ?? null)),
    onSuccess: ({ id }) => void navigate({ to: '/imports/$id', params: { id }, search: {} }),
  })
  const movements = job.effect?.movements ?? 0
  return (
    <>
      {begin.isError && <Trouble title={web.intake.notBegun} error={begin.error} />}
      <Button
        disabled={movements === 0 || reading.mapping === undefined}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {say.go(movements)}
      </Button>
    </>
  )
}
