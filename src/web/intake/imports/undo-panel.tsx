/** Taking an import back: says what it does before it does it. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportJob } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { undoImport } from '../changes.ts'
import styles from '../intake.module.css'

const { undo: say } = web.imports

export function UndoPanel({ job }: { job: ImportJob }) {
  const [asking, setAsking] = useState(false)
  const question = useRef<HTMLHeadingElement>(null)
  const undo = useMutation({ mutationFn: () => undoImport(job.id) })
  const may = useMay('manager')
  useEffect(() => {
    if (asking) question.current?.focus()
  }, [asking])
  if (!job.canUndo || !may) return null
  if (!asking)
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {say.ask}
        </Button>
      </Group>
    )
  return (
    <Stack gap="sm" className={styles.panel} role="group" aria-label={say.title}>
      <Title order={2} size="h4" ref={question} tabIndex={-1}>
        {say.title}
      </Title>
      <Text size="sm">{say.text(job.posted)}</Text>
      {undo.isError && <Trouble title={say.failed} error={undo.error} />}
      <Group>
        <Button color="red" loading={undo.isPending} onClick={() => undo.mutate()}>
          {say.yes}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {say.no}
        </Button>
      </Group>
    </Stack>
  )
}
