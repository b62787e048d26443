/** Writes a rule, or changes one: what it is about, what it does, until when; with the sentence it will be. */
import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import { NoteField } from '../ui/form/note-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from '../ui/layout/parts.module.css'
import { addRule, changeRule } from './changes.ts'
import { EffectFields } from './effect/effect-fields.tsx'
import {
  graceSeconds,
  type RuleValues,
  requestOf,
  scopeOf,
  valuesOf,
  type WrongField,
  wrongField,
} from './form-values.ts'
import { RuleTrouble } from './rule-trouble.tsx'
import { ScopeFields } from './scope-fields.tsx'
import { sentenceOf } from './sentence-of.ts'

const { rules: say } = web

/** What a form calls otherwise than the API does. */
const RENAMED = { graceSeconds: 'grace', expiresAt: 'expires' }
const WRONG = { depth: say.badDepth, grace: say.badGrace, expires: say.badExpires }

/** Adds a rule where none is given; else changes that one. `rules` are all there are, to show one that contradicts. */
export function RuleDialog(props: { rule: Rule | null; rules: readonly Rule[]; onClose: () => void }) {
  const { rule, rules, onClose } = props
  const before = rule === null ? null : valuesOf(rule)
  const [openedAt] = useState(Date.now)
  const wrongOf = (values: RuleValues) => wrongField(values, before, openedAt)
  const { form, field, element, sending, fault } = useSendForm({
    initialValues: valuesOf(rule),
    validate: (values): Partial<typeof WRONG> => {
      const wrong = wrongOf(values)
      return wrong === null ? {} : { [wrong]: WRONG[wrong] }
    },
    renamed: RENAMED,
    send: (values) => {
      const body = requestOf(values, before)
      return rule === null ? addRule(body) : changeRule(rule.id, body)
    },
    onDone: ({ id }) => {
      showToast({ text: (rule === null ? say.added : say.saved)(id) })
      onClose()
    },
  })
  const { values } = form
  const title = rule === null ? say.addTitle : say.changeTitle(rule.id)
  return (
    <Dialog title={title} firm onClose={onClose}>
      <form {...element} aria-label={title}>
        <Stack gap="md" mt="sm">
          <div className={styles.reads} role="status">
            <Text size="xs" c="dimmed">
              {say.reads}
            </Text>
            <span>{readOf(values, wrongOf(values))}</span>
          </div>
          <ScopeFields values={values.scope} field={field} />
          <div>
            <Title order={3} size="h5" mb={4}>
              {say.effect}
            </Title>
            <EffectFields values={values} field={field} />
          </div>
          <NoteField {...field('note')} label={web.guard.note} />
          {fault !== null && (
            <RuleTrouble
              error={fault}
              rule={rule}
              rules={rules}
              scope={scopeOf(values.scope)}
              onClose={onClose}
            />
          )}
          <DialogButtons yes={say.save} isBusy={sending.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** The sentence that the rule will be; what is still being typed is left out of it. */
function readOf(values: RuleValues, wrong: WrongField | null): string {
  const { scope, mode, depth, expires } = values
  return sentenceOf({
    scope: scopeOf(scope),
    mode,
    graceSeconds: graceSeconds(values) ?? 0,
    depth: mode === 'approve' || wrong === 'depth' ? null : depth.trim() || null,
    expiresAt: expires !== '' && !Number.isNaN(Date.parse(expires)) ? expires : null,
  })
}
