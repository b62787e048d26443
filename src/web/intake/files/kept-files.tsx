/**
 * Files that are still on the server and not in use here: they can be used again, or deleted before their day is over.
 */
import { Button, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { removeUpload } from '../changes.ts'
import styles from '../intake.module.css'
import { uploadsQuery } from '../queries.ts'
import { shapeWords } from '../reading/file-words.ts'

const { kept: say } = web.intake
const SHOWN_MAX = 5

/** Nothing if there is none. `inUse` are the ids of files that the page has already. */
export function KeptFiles(props: { inUse: readonly string[]; onUse: (upload: Upload) => void }) {
  const { inUse, onUse } = props
  const may = useMay('operator')
  const { data } = useQuery({ ...uploadsQuery, enabled: may })
  const [isWhole, setIsWhole] = useState(false)
  const remove = useMutation({ mutationFn: removeUpload })
  const kept = (data?.rows ?? []).filter(({ id }) => !inUse.includes(id))
  if (kept.length === 0) return null
  const shown = isWhole ? kept : kept.slice(0, SHOWN_MAX)
  return (
    <section aria-label={say.title}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say.text}
      </Text>
      {remove.isError && <Trouble title={say.failed} error={remove.error} />}
      <ul className={styles.rows} aria-label={say.title}>
        {shown.map((upload) => (
          <li key={upload.id}>
            <bdi className={styles.name}>{upload.name}</bdi>
            <span className={styles.facts}>
              {web.bytes(upload.bytes)} · {shapeWords(upload.shape)[0]} · {say.sent}{' '}
              <Time at={upload.receivedAt} />
            </span>
            <span className={styles.ends}>
              <Button
                size="xs"
                variant="default"
                aria-label={say.takeName(upload.name)}
                onClick={() => onUse(upload)}
              >
                {say.take}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={14} aria-hidden />}
                aria-label={say.deleteName(upload.name)}
                disabled={remove.isPending}
                onClick={() => remove.mutate(upload.id)}
              >
                {say.delete}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {kept.length > shown.length && (
        <Button size="xs" variant="subtle" mt="xs" onClick={() => setIsWhole(true)}>
          {say.more(kept.length - shown.length)}
        </Button>
      )}
    </section>
  )
}
