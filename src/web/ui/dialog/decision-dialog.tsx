/**
 * Asks once more before something is done: its effect in sentences, a note for the trail, and the error of a refusal.
 */
import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'
import { Trouble } from '../feedback/trouble.tsx'
import { NoteField } from '../form/note-field.tsx'
import { useSendForm } from '../form/use-send-form.ts'
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
  const { field, element, sending, fault } = useSendForm({
    initialValues: { note: '' },
    validate: ({ note: written }): { note?: string } =>
      note?.required === true && written.trim() === '' ? { note: web.emptyField } : {},
    send: ({ note: written }) => act(written.trim() || null),
    onDone: (result) => {
      const news = done(result)
      if (news === null) return
      showToast({ text: news })
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...element} aria-label={title}>
        <Stack gap="sm" mt="xs">
          {text.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
          {children}
          {note !== undefined && (
            <NoteField
              {...field('note')}
              label={note.label ?? web.guard.note}
              hint={note.label === undefined ? web.guard.noteHint : undefined}
              required={note.required}
            />
          )}
          {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
          {sending.data !== undefined && !sending.isPending && answered?.(sending.data)}
          <DialogButtons yes={yes} no={no} takes={takes} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
