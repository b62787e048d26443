/** Writes a rule of the draft, with the fields of any rule and the sentence it will be. */
import { Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { EffectFields } from '../rules/effect/effect-fields.tsx'
import { graceSeconds, requestOf, valuesOf, wrongField } from '../rules/form-values.ts'
import { ScopeFields } from '../rules/scope-fields.tsx'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import { type DraftRule, filledDraft } from './draft.ts'

const { rules: words, backTest: say } = web
const WRONG = { depth: words.badDepth, grace: words.badGrace, expires: words.badExpires }

/** A new rule where none is given. */
export function DraftDialog(props: {
  rule: DraftRule | null
  title: string
  onKeep: (rule: DraftRule) => void
  onClose: () => void
}) {
  const { rule, title, onKeep, onClose } = props
  const initialValues = valuesOf(rule)
  const [openedAt] = useState(Date.now)
  const { form, field, element } = useSendForm({
    initialValues,
    validate: (values): Partial<typeof WRONG> => {
      const wrong = wrongField(values, initialValues, openedAt)
      return wrong === null ? {} : { [wrong]: WRONG[wrong] }
    },
    send: async (values) =>
      filledDraft({
        ...requestOf(values, null),
        graceSeconds: graceSeconds(values) ?? undefined,
        expiresAt: values.expires.trim() || null,
      }),
    onDone: (kept) => {
      onKeep(kept)
      onClose()
    },
  })
  return (
    <Dialog title={title} firm onClose={onClose}>
      <form {...element} aria-label={title}>
        <Stack gap="md" mt="sm">
          <ScopeFields values={form.values.scope} field={field} />
          <div>
            <Title order={3} size="h5" mb={4}>
              {words.effect}
            </Title>
            <EffectFields values={form.values} field={field} />
          </div>
          <DialogButtons yes={say.keep} isBusy={false} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
