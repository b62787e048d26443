/**
 * Step two: how the files are read. First what they are taken for and what has to be asked, then the first rows as
 * movements, which prove it; below that everything that can be said otherwise.
 */
import { Button, Stack } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { isNotFound } from '../../data/api-error.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { fileSetOf } from '../files/file-set.ts'
import { MappingPanel } from '../mapping/mapping-panel.tsx'
import { GoOn } from '../preview/go-on.tsx'
import { PreviewSection } from '../preview/preview-section.tsx'
import { previewQuery, uploadQuery } from '../queries.ts'
import { idsOf } from '../search.ts'
import { useIntake } from '../use-intake.ts'
import { Assumptions } from './assumptions.tsx'
import { FileParts } from './file-parts.tsx'
import { Headline } from './headline.tsx'
import { askedOnce } from './questions/asked-once.ts'
import { Questions } from './questions/questions.tsx'
import { SettledThings } from './settled-things.tsx'
import { type Reading, useReading } from './use-reading.ts'

const { files: sayFiles } = web.intake

/** Until all files and the guess are there, and if a file is gone, the page says so instead. */
export function ReadingStep() {
  const { search, change } = useIntake()
  const uploads = useQueries({ queries: idsOf(search, 'files').map(uploadQuery) })
  const reading = useReading(search)
  const toFiles = () => change((before) => ({ ...before, step: undefined }))
  const lost = uploads.find(({ isError }) => isError)
  if (lost !== undefined) {
    const gone = isNotFound(lost.error)
    return (
      <Trouble title={sayFiles.goneTitle} error={lost.error} text={gone ? sayFiles.gone : undefined}>
        <Button size="xs" variant="default" onClick={toFiles}>
          {web.intake.check.backFiles}
        </Button>
      </Trouble>
    )
  }
  if (reading.error !== null) return <NotGuessed reading={reading} />
  const known = uploads.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (reading.guess === undefined || known.length < uploads.length) return <Loading rows={8} />
  return <Read reading={reading} guess={reading.guess} uploads={known} />
}

/** What was settled may be why: it can be taken back here. */
function NotGuessed({ reading }: { reading: Reading }) {
  return (
    <Stack gap="md">
      <ErrorBox error={reading.error} onRetry={reading.retry} />
      <SettledThings reading={reading} />
    </Stack>
  )
}

function Read(props: { reading: Reading; guess: NonNullable<Reading['guess']>; uploads: readonly Upload[] }) {
  const { reading, guess, uploads } = props
  const { search } = useIntake()
  const { mapping, own } = reading
  const set = mapping === undefined ? null : fileSetOf(search, mapping, reading.settled.opening)
  const preview = useQuery(previewQuery(set))
  return (
    <Stack gap="md">
      <Headline reading={reading} guess={guess} uploads={uploads} unreadable={preview.data?.rejected ?? 0} />
      {own === null && <Questions reading={reading} guess={guess} uploads={uploads} />}
      <PreviewSection isKnown={set !== null} isOpen={!reading.isReady} preview={preview} />
      {own === null && <Assumptions reading={reading} guess={guess} />}
      <SettledThings reading={reading} />
      <GoOn
        files={set ?? { files: [] }}
        ready={reading.isReady && set !== null && !preview.isError}
        questions={own === null ? askedOnce(guess.questions).length : 0}
      />
      {own === null && <FileParts reading={reading} guess={guess} />}
      <MappingPanel reading={reading} uploads={uploads} error={preview.error} />
    </Stack>
  )
}
