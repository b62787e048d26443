/** Asks once more before something is done: what it does, a note for the trail, and what went wrong. */
import { Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'
import { Trouble } from '../feedback/trouble.tsx'
import { Dialog } from './dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'

export function DecisionDialog<Told>(props: {
  title: string
  /** Sentences on what it does. */
  text: readonly string[]
  yes: string
  /** Where it is not the way back that every dialog has. */
  no?: string
  /** Red: it takes something away. */
  takes?: boolean
  /** A field for a note; its name where it is another, required where it says so. */
  note?: { readonly label?: string; readonly required?: boolean }
  act: (note: string | null) => Promise<Told>
  /** What to showToast when it is done; null where the answer is shown in the dialog instead. */
  done: (told: Told) => string | null
  /** What to show of an answer that is not all one hoped for. */
  answered?: (told: Told) => ReactNode
  children?: ReactNode
  onClose: () => void
}) {
  const { title, text, yes, no, takes, note, act, done, answered, children, onClose } = props
  const [written, setWritten] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = note?.required === true && written.trim() === ''
  const doing = useMutation({
    mutationFn: () => act(written.trim() || null),
    onSuccess: (told) => {
      const said = done(told)
      if (said === null) return
      showToast({ text: said })
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!isMissing) doing.mutate()
        }}
      >
        <Stack gap="sm" mt="xs">
          {text.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
          {children}
          {note !== undefined && (
            <Textarea
              label={note.label ?? web.guard.note}
              description={note.label === undefined ? web.guard.noteHint : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required={note.required}
              withAsterisk={false}
              rows={2}
              maxLength={200}
              value={written}
              error={tried && isMissing ? web.emptyField : undefined}
              onChange={(event) => setWritten(event.currentTarget.value)}
            />
          )}
          {doing.isError && <Trouble title={web.guard.failed} error={doing.error} />}
          {doing.data !== undefined && !doing.isPending && answered?.(doing.data)}
          <DialogButtons {...{ yes, no, takes, onClose }} isBusy={doing.isPending} />
        </Stack>
      </form>
    </Dialog>
  )
}
