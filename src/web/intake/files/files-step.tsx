/** Step one: files are chosen, sent, and looked at. What has arrived is in the address. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { FileDrop } from '../../ui/form/file-drop.tsx'
import { removeUpload } from '../changes.ts'
import styles from '../intake.module.css'
import { uploadQuery, uploadsQuery } from '../queries.ts'
import { useReading } from '../reading/use-reading.ts'
import { FILES_MAX, idsOf, knownFiles, withFile } from '../search.ts'
import { useIntake } from '../use-intake.ts'
import { ExampleFiles } from './example-files.tsx'
import { FileCard } from './file-card.tsx'
import { KeptFiles } from './kept-files.tsx'
import { roleOf } from './role-of.ts'
import { SendCard } from './send-card.tsx'
import { type Sends, useSends } from './use-sends.ts'

const { intake } = web

/** Takes files that are dropped, chosen or pasted, as many as there is room for. */
export function FilesStep() {
  const { search, change } = useIntake()
  const queries = useQueryClient()
  const [tooMany, setTooMany] = useState(0)
  const use = useCallback(
    (upload: Upload) => {
      queries.setQueryData(uploadQuery(upload.id).queryKey, upload)
      void queries.invalidateQueries({ queryKey: uploadsQuery.queryKey })
      change((before) => withFile(before, upload.id, roleOf(upload.columns)), { replace: true })
    },
    [queries, change],
  )
  const sends = useSends(use)
  const known = knownFiles(search)
  const room = FILES_MAX - known.length - sends.list.length
  const take = useCallback(
    (files: readonly File[]) => {
      setTooMany(files.length > room ? files.length : 0)
      sends.add(files.slice(0, Math.max(0, room)))
    },
    [sends.add, room],
  )
  return (
    <Stack gap="md">
      <FileDrop label={intake.drop} hint={intake.dropHint} onFiles={take} />
      {tooMany > 0 && (
        <Text size="sm" role="status">
          {intake.files.tooMany(tooMany, FILES_MAX)}
        </Text>
      )}
      {known.length + sends.list.length > 0 && <Files sends={sends} />}
      <ExampleFiles />
      <KeptFiles inUse={known.map(({ id }) => id)} onUse={use} />
    </Stack>
  )
}

/** What is on the server and what is on its way there, and the way on once it has all arrived. */
function Files({ sends }: { sends: Sends }) {
  const { search, change } = useIntake()
  const hasMovements = idsOf(search, 'files').length > 0
  const ready = hasMovements && sends.list.every(({ state }) => state === 'failed')
  // Made while the reader looks at the list, so that the next step has it.
  const reading = useReading(search, { enabled: ready })
  return (
    <>
      <Title order={2} size="h4">
        {intake.files.title}
      </Title>
      <ul className={styles.cards}>
        {knownFiles(search).map((file) => (
          <FileCard
            key={file.id}
            file={file}
            guess={reading.guess}
            onRole={(role) => change((before) => withFile(before, file.id, role), { replace: true })}
            onRemove={() => {
              change((before) => withFile(before, file.id, null), { replace: true })
              // It would go by itself after a day, so nothing depends on it.
              removeUpload(file.id).catch(() => {})
            }}
          />
        ))}
        {sends.list.map((send) => (
          <SendCard
            key={send.key}
            send={send}
            onAgain={() => sends.again(send.key)}
            onDrop={() => sends.drop(send.key)}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button disabled={!ready} onClick={() => change((before) => ({ ...before, step: 'read' }))}>
          {intake.files.next}
        </Button>
        {!hasMovements && sends.list.length === 0 && <Text size="sm">{intake.files.needMovements}</Text>}
      </div>
    </>
  )
}
