/** Step two: what the columns mean, with the first rows as movements beneath, anew at every change. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mapping, Preview, Upload } from '../../../api/intake/schema.ts'
import { listed } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { fileSetOf } from '../files/file-set.ts'
import styles from '../intake.module.css'
import { GoOn } from '../preview/go-on.tsx'
import { PreviewTable } from '../preview/preview.tsx'
import { previewQuery, uploadQuery } from '../queries.ts'
import { idsOf } from '../search.ts'
import { type Draft, useDraft } from '../use-draft.ts'
import { useIntake } from '../use-intake.ts'
import { columnsNamed, missingFields } from './column-spec.ts'
import { EntryEditor } from './entry-editor.tsx'
import { faultsOf } from './faults-of.ts'
import { isAmbiguous } from './field-row.tsx'
import { ALL_FIELDS } from './fields.ts'
import { GuessNotes } from './guess-notes.tsx'
import { columnsOf, entryName, filesOf, spelledOut } from './mapping-files.ts'
import { SavedMappings } from './saved-mappings.tsx'

const { map: say, preview: sayPreview, files: sayFiles } = web.intake
const SETTLED_MS = 250

export function MapStep() {
  const { search, change } = useIntake()
  const uploads = useQueries({ queries: idsOf(search, 'files').map(uploadQuery) })
  const draft = useDraft(search)
  const lost = uploads.find(({ isError }) => isError)
  if (lost !== undefined) {
    const gone = lost.error instanceof ApiError && lost.error.status === 404
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
  const [asked] = useDebouncedValue(whole ? JSON.stringify(fileSetOf(search, mapping)) : null, SETTLED_MS)
  const preview = useQuery(previewQuery(asked === null ? null : JSON.parse(asked)))
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
      <Shown lacking={lacking} preview={preview} />
      <GoOn files={fileSetOf(search, mapping)} ready={whole && !preview.isError} />
    </Stack>
  )
}

/** What keeps the rows from being read, in sentences: fields missing, columns gone, questions not answered. */
function lackingOf(mapping: Mapping, uploads: readonly Upload[], draft: Draft): string[] {
  const [missing, gone, open] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const [index, entry] of mapping.files.entries()) {
    const own = filesOf(entry, uploads)
    if (own.length === 0) continue
    const columns = columnsOf(own)
    for (const field of missingFields(entry)) missing.add(nameOf(field))
    for (const [field, spec] of Object.entries(entry.columns)) {
      const named = columnsNamed(spec)
      if (named.some((column) => !columns.includes(column))) gone.add(nameOf(field))
      const asked = draft.guess?.guesses.some(
        (guess) =>
          guess.column === field &&
          isAmbiguous(guess) &&
          named.includes(guess.from ?? '') &&
          own.some(({ name }) => name === guess.file),
      )
      if (asked && !draft.answered.includes(`${index}/${field}`)) open.add(nameOf(field))
    }
  }
  return [
    ...(missing.size > 0 ? [say.missing(listed([...missing]))] : []),
    ...(gone.size > 0 ? [say.gone(listed([...gone]))] : []),
    ...(open.size > 0 ? [say.open(listed([...open]))] : []),
  ]
}

function nameOf(field: string): string {
  return web.intake.fields[field]?.[0] ?? field
}

function Entries(props: { draft: Draft; mapping: Mapping; uploads: readonly Upload[]; error: Error | null }) {
  const { draft, mapping, uploads, error } = props
  const [chosen, setChosen] = useState(0)
  const entries = mapping.files.map((entry, index) => ({ entry, index, own: filesOf(entry, uploads) }))
  const used = entries.filter(({ own }) => own.length > 0)
  const shown = used.find(({ index }) => index === chosen) ?? used[0] ?? entries[0]
  const { entry, index, own } = shown
  const names = own.map(({ name }) => name)
  const guesses = (draft.guess?.guesses ?? []).filter(({ file }) => names.includes(file))
  return (
    <>
      {used.length > 1 && (
        <div className={styles.actions} role="tablist" aria-label={say.files}>
          {used.map((one) => (
            <Button
              key={one.index}
              role="tab"
              size="xs"
              aria-selected={one.index === index}
              variant={one.index === index ? 'filled' : 'default'}
              onClick={() => setChosen(one.index)}
            >
              {entryName(one.entry, one.own)}
            </Button>
          ))}
        </div>
      )}
      <EntryEditor
        entry={entry}
        uploads={own}
        guesses={guesses}
        faults={faultsOf(error, index)}
        answered={(field) => draft.answered.includes(`${index}/${field}`)}
        onChange={(next, answered) =>
          draft.set(
            { ...mapping, files: mapping.files.with(index, next) },
            answered === undefined ? undefined : `${index}/${answered}`,
          )
        }
      />
    </>
  )
}

function Shown(props: { lacking: readonly string[]; preview: ReturnType<typeof useQuery<Preview>> }) {
  const { lacking, preview } = props
  const { data, error, isPlaceholderData } = preview
  return (
    <section aria-label={sayPreview.title}>
      <Title order={2} size="h4" mb="xs">
        {sayPreview.title}
      </Title>
      {lacking.length > 0 ? (
        <Text size="sm" role="status">
          {lacking.join(' ')} {sayPreview.emptyText}
        </Text>
      ) : error !== null ? (
        <Trouble title={sayPreview.wrong} error={error}>
          <Button size="xs" variant="default" onClick={() => void preview.refetch()}>
            {web.error.retry}
          </Button>
        </Trouble>
      ) : data === undefined ? (
        <Loading rows={6} />
      ) : (
        <Stack gap="xs">
          <Text size="sm" role="status" className="figure" style={{ whiteSpace: 'normal' }}>
            {sayPreview.counts(data.rows, data.accepted, data.rejected)}
          </Text>
          <PreviewTable preview={data} stale={isPlaceholderData} />
        </Stack>
      )}
    </section>
  )
}
