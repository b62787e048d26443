/** Writes a rule, or changes one: what it is about, what it does, until when; with the sentence it will be. */
import { Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Rule } from '../../api/rules/schema.ts'
import { web } from '../../messages/web/index.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import styles from '../ui/layout/parts.module.css'
import { addRule, changeRule } from './changes.ts'
import { EffectFields } from './effect/effect-fields.tsx'
import { askOf, graceSeconds, scopeOf, valuesOf, wrongField } from './form-values.ts'
import { RuleTrouble } from './rule-trouble.tsx'
import { ScopeFields } from './scope-fields.tsx'
import { sentenceOf } from './sentence-of.ts'

const { rules: say } = web

export function RuleDialog(props: { rule: Rule | null; rules: readonly Rule[]; onClose: () => void }) {
  const { rule, rules, onClose } = props
  const before = rule === null ? null : valuesOf(rule)
  const [values, setValues] = useState(valuesOf(rule))
  const [tried, setTried] = useState(false)
  const [openedAt] = useState(Date.now)
  const wrong = wrongField(values, before, openedAt)
  const save = useMutation({
    mutationFn: () => {
      const body = askOf(values, before)
      return rule === null ? addRule(body) : changeRule(rule.id, body)
    },
    onSuccess: ({ id }) => {
      showToast({ text: (rule === null ? say.added : say.saved)(id) })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong === null) save.mutate()
  }
  const title = rule === null ? say.addTitle : say.changeTitle(rule.id)
  const scope = scopeOf(values.scope)
  return (
    <Dialog title={title} firm onClose={onClose}>
      <form onSubmit={submit} aria-label={title}>
        <Stack gap="md" mt="sm">
          <div className={styles.reads} role="status">
            <Text size="xs" c="dimmed">
              {say.reads}
            </Text>
            <span>
              {sentenceOf({
                ...{ scope, mode: values.mode, graceSeconds: graceSeconds(values) ?? 0 },
                depth: values.mode === 'approve' || wrong === 'depth' ? null : values.depth.trim() || null,
                expiresAt: readable(values.expires),
              } as Rule)}
            </span>
          </div>
          <ScopeFields
            values={values.scope}
            error={save.error}
            onChange={(change) => setValues({ ...values, scope: { ...values.scope, ...change } })}
          />
          <div>
            <Title order={3} size="h5" mb={4}>
              {say.effect}
            </Title>
            <EffectFields
              values={values}
              wrong={tried ? wrong : null}
              error={save.error}
              onChange={(change) => setValues({ ...values, ...change })}
            />
          </div>
          <Textarea
            label={web.guard.note}
            rows={2}
            maxLength={200}
            value={values.note}
            onChange={(event) => setValues({ ...values, note: event.currentTarget.value })}
          />
          {save.isError && <RuleTrouble error={save.error} {...{ rule, rules, scope, onClose }} />}
          <DialogButtons yes={say.save} isBusy={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** A time that is still being typed is none yet. */
function readable(expires: string): string | null {
  return expires !== '' && !Number.isNaN(Date.parse(expires)) ? expires : null
}
