/** Makes a one-time link for a person, and shows it: this once. Who was just added gets one without being asked. */
import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { User } from '../../../api/access/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { DialogButtons } from '../../ui/dialog/dialog-buttons.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { when } from '../../ui/figures/when.ts'
import { makeLink } from '../queries.ts'
import { ShownOnce } from './shown-once.tsx'

const { links: say } = web

export function LinkDialog(props: { person: User; atOnce: boolean; onClose: () => void }) {
  const { person, atOnce, onClose } = props
  const { id, name } = person
  const making = useMutation({ mutationFn: () => makeLink(id) })
  const begun = useRef(false)
  useEffect(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    making.mutate()
  }, [atOnce, making])
  const made = making.data
  if (made !== undefined)
    return (
      <Dialog title={say.title(name)} firm onClose={onClose}>
        <Stack gap="md" mt="sm">
          <Text size="sm">{say.text(when(made.expiresAt))}</Text>
          <ShownOnce
            text={`${location.origin}${made.path}`}
            copy={say.copy}
            done={say.done}
            onClose={onClose}
          />
        </Stack>
      </Dialog>
    )
  return (
    <Dialog title={say.makeTitle(name)} onClose={onClose}>
      <form
        aria-label={say.makeTitle(name)}
        onSubmit={(event) => {
          event.preventDefault()
          making.mutate()
        }}
      >
        <Stack gap="md" mt="sm">
          <Text size="sm">{say.makeText}</Text>
          {making.isError && <Trouble title={web.guard.failed} error={making.error} />}
          {atOnce && making.isPending ? (
            <Loading rows={1} />
          ) : (
            <DialogButtons yes={say.makeYes} isBusy={making.isPending} onClose={onClose} />
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
