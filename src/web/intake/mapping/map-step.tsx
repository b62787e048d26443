/** Step two: what the columns mean, with the first rows as movements beneath, anew at every change. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Mapping, Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { isNotFound } from '../../data/api-error.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { fileSetOf } from '../files/file-set.ts'
import styles from '../intake.module.css'
import { GoOn } from '../preview/go-on.tsx'
import { PreviewSection } from '../preview/preview-section.tsx'
import { previewQuery, uploadQuery } from '../queries.ts'
import { idsOf } from '../search.ts'
import { type Draft, useDraft } from '../use-draft.ts'
import { useIntake } from '../use-intake.ts'
import { Entries } from './entries.tsx'
import { ALL_FIELDS } from './fields.ts'
import { GuessNotes } from './guess-notes.tsx'
import { lackingOf } from './lacking.ts'
import { spelledOut } from './mapping-files.ts'
import { SavedMappings } from './saved-mappings.tsx'

const { map: say, files: sayFiles } = web.intake
const SETTLED_MS = 250

/** Until all files and the guess are there, and if a file is gone, the page says so instead. */
export function MapStep() {
  const { search, change } = useIntake()
  const uploads = useQueries({ queries: idsOf(search, 'files').map(uploadQuery) })
  const draft = useDraft(search)
  const lost = uploads.find(({ isError }) => isError)
  if (lost !== undefined) {
    const gone = isNotFound(lost.error)
    return (
      <Trouble title={sayFiles.goneTitle} error={lost.error} text={gone ? sayFiles.gone : undefined}>
        <Button
          size="xs"
          variant="default"
          onClick={() => change((before) => ({ ...before, step: undefined }))}
        >
          {web.intake.check.backFiles}
        </Button>
      </Trouble>
    )
  }
  if (draft.error !== null) return <ErrorBox error={draft.error} onRetry={draft.retry} />
  const known = uploads.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (draft.mapping === undefined || known.length < uploads.length) return <Loading rows={8} />
  return <Mapper draft={draft} mapping={draft.mapping} uploads={known} />
}

function Mapper(props: { draft: Draft; mapping: Mapping | null; uploads: readonly Upload[] }) {
  const { draft, mapping, uploads } = props
  const { search } = useIntake()
  const lacking = mapping === null ? [] : lackingOf(mapping, uploads, draft)
  const whole = lacking.length === 0
  const [settled] = useDebouncedValue(whole ? JSON.stringify(fileSetOf(search, mapping)) : null, SETTLED_MS)
  const preview = useQuery(previewQuery(settled === null ? null : JSON.parse(settled)))
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        <Text size="sm" c="dimmed">
          {mapping === null ? '' : say.lead}
        </Text>
      </Group>
      <SavedMappings
        mapping={mapping}
        names={uploads.map(({ name }) => name)}
        onLoad={draft.set}
        onReset={draft.changed ? draft.reset : undefined}
      />
      <GuessNotes notes={draft.guess?.notes ?? []} />
      {mapping === null ? (
        <Group className={styles.panel}>
          <Text size="sm">{say.canonical}</Text>
          <Button size="xs" variant="default" onClick={() => draft.set(spelledOut(uploads, [...ALL_FIELDS]))}>
            {say.change}
          </Button>
        </Group>
      ) : (
        <Entries draft={draft} mapping={mapping} uploads={uploads} error={preview.error} />
      )}
      <PreviewSection lacking={lacking} preview={preview} />
      <GoOn files={fileSetOf(search, mapping)} ready={whole && !preview.isError} />
    </Stack>
  )
}
