/** Asks once more before something is done: its effect in sentences, a note for the trail, and the error of a refusal. */
import { Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'
import { Trouble } from '../feedback/trouble.tsx'
import { Dialog } from './dialog.tsx'
import { DialogButtons } from './dialog-buttons.tsx'

export function DecisionDialog<Result>(props: {
  title: string
  /** Sentences on what it does. */
  text: readonly string[]
  yes: string
  /** In place of the words that every dialog has for its way back. */
  no?: string
  /** Red: it takes something away. */
  takes?: boolean
  /** A field for a note, with a label of its own and required if it says so. */
  note?: { readonly label?: string; readonly required?: boolean }
  act: (note: string | null) => Promise<Result>
  /** The news when it is done; null if the dialog stays open and shows the result. */
  done: (result: Result) => string | null
  /** Shows a result that keeps the dialog open. */
  answered?: (result: Result) => ReactNode
  children?: ReactNode
  onClose: () => void
}) {
  const { title, text, yes, no, takes, note, act, done, answered, children, onClose } = props
  const [written, setWritten] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = note?.required === true && written.trim() === ''
  const doing = useMutation({
    mutationFn: () => act(written.trim() || null),
    onSuccess: (result) => {
      const said = done(result)
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
          <DialogButtons yes={yes} no={no} takes={takes} isBusy={doing.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
