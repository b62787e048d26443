/** What became of a run: its progress, why it failed, or its result. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BackTestJob } from '../../api/back-test/schema.ts'
import type { BackTestResult } from '../../core/back-test/result.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { copyLink } from '../ui/feedback/copy-link.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import { ProgressBar } from '../ui/feedback/progress-bar.tsx'
import { codeSentence, Trouble } from '../ui/feedback/trouble.tsx'
import { Tiles } from '../ui/figures/tiles.tsx'
import { when } from '../ui/figures/when.ts'
import { cancelBackTest } from './changes.ts'
import { backTestQuery } from './queries.ts'
import { CompareTable, ExampleTable, FrontierTable, ItemTable, quantities } from './tables.tsx'

const { backTest: say } = web
const { figures, labels, headline } = words().backTest

export function Outcome({ run }: { run: string }) {
  const found = useQuery(backTestQuery(run))
  return (
    <Answer query={found} notFound={<Empty title={say.forgotten} text={say.forgottenText} />}>
      {(job) => <Stand job={job} />}
    </Answer>
  )
}

function Stand({ job }: { job: BackTestJob }) {
  if (job.result !== null) return <Result result={job.result} />
  if (job.state === 'cancelled') return <Text role="status">{say.cancelled}</Text>
  if (job.state !== 'failed') return <Running job={job} />
  const code = job.error?.code ?? 'internal'
  return (
    <Trouble
      title={say.failed}
      error={new ApiError(code, 0, '')}
      text={codeSentence(code, job.error?.detail)}
    />
  )
}

function Running({ job }: { job: BackTestJob }) {
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => cancelBackTest(job.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['back-test', job.id] }),
  })
  const { movements = 0, movementsTotal = 0 } = job.progress ?? {}
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600} role="status">
          {job.state === 'queued' ? say.queued : say.running}
        </Text>
        <Button size="xs" variant="default" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {say.cancel}
        </Button>
      </Group>
      <ProgressBar
        label={say.progress}
        share={movementsTotal === 0 ? null : movements / movementsTotal}
        text={movementsTotal === 0 ? undefined : say.gone(movements, movementsTotal)}
      />
    </Stack>
  )
}

function Result({ result }: { result: BackTestResult }) {
  const { asPosted, draft, period, movements, examples } = result
  const there = draft.legitimate.units
  const sentence = headline({
    before: asPosted.negatives,
    avoided: draft.avoided.negatives,
    stopped: draft.stopped.movements,
    legitimate: there.length === 0 ? '' : quantities(there),
  })
  const at = (time: string | null) => (time === null ? '' : when(time))
  return (
    <Stack gap="lg">
      <div role="status">
        <Text fw={600} size="lg">
          {sentence}
        </Text>
        <Text size="sm" c="dimmed">
          {say.tried(movements, at(period.firstAt), at(period.lastAt))} {labels.limits}
        </Text>
      </div>
      <Group>
        <Button size="xs" variant="default" onClick={copyLink}>
          {say.copy}
        </Button>
      </Group>
      <Tiles
        label={say.result}
        tiles={[
          {
            label: figures.negatives.title,
            value: figure(draft.negatives),
            note: `${labels.asPosted}: ${figure(asPosted.negatives)}`,
          },
          {
            label: figures.legitimate.title,
            value: quantities(there),
            note: figures.legitimate.meaning,
          },
          { label: figures.stockOuts.title, value: figure(draft.demand.stockOutsMade) },
          { label: figures.held.title, value: figure(draft.held.movements) },
        ]}
      />
      {draft.unknown.movements > 0 && <Text size="sm">{say.unknownOpening}</Text>}
      <CompareTable result={result} />
      {result.frontier.length > 0 && <FrontierTable result={result} />}
      <ItemTable items={result.items} />
      <ExampleTable title={labels.stoppedWorst} examples={examples.stopped} />
      <ExampleTable title={labels.heldWorst} examples={examples.held} />
      <ExampleTable title={labels.negativeWorst} examples={examples.negative} />
    </Stack>
  )
}
