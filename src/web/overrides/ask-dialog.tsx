/** Asks for an override: of which book, how far, why, and how long. */
import { Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { OVERRIDE_REASONS } from '../../core/codes.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { sitesQuery } from '../data/sites.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { DialogButtons } from '../ui/dialog/dialog-buttons.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { Field } from '../ui/form/field.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { KnownField } from '../ui/form/known-field.tsx'
import styles from '../ui/layout/parts.module.css'
import { askOverride } from './changes.ts'

const { overrides: say } = web
const HOUR_MS = 3_600_000
const REASONS = OVERRIDE_REASONS.map((value) => ({ value, label: words().guard.overrideReasons[value] }))
const ONCE = Object.entries(say.onceChoices).map(([value, label]) => ({ value, label }))
const LASTS = say.lasts.map(([hours, label]) => ({ value: String(hours), label }))
const AT_FIELD = new Set(['/site', '/item', '/location', '/quantity', '/explanation', '/lot', '/owner'])

export function AskDialog(props: {
  of: { readonly site: string; readonly item: string; readonly location: string }
  onClose: () => void
}) {
  const { of, onClose } = props
  const sites = useQuery(sitesQuery).data?.rows ?? []
  const first = of.site || sites.find(({ mode }) => mode === 'guard')?.name || sites[0]?.name || ''
  const [values, setValues] = useState({
    ...{ site: first, item: of.item, location: of.location, lot: '', owner: '', quantity: '' },
    ...{ once: 'false', reason: 'goods-on-shelf', explanation: '', hours: '4' },
  })
  const save = useMutation({
    mutationFn: () => askOverride(bodyOf(values)),
    onSuccess: ({ id }) => {
      showToast({ text: say.asked(id) })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  type Name = keyof typeof values
  const set = (name: Name) => (value: string) => setValues({ ...values, [name]: value })
  const field = (name: Exclude<Name, 'hours'>, required = true) => ({
    ...{ name, label: say.fields[name], value: values[name], required },
    ...{ error: errorAt(save.error, name), onChange: set(name) },
  })
  const isAtField = save.error instanceof ApiError && AT_FIELD.has(save.error.pointer ?? '')
  return (
    <Dialog title={say.askTitle} firm onClose={onClose}>
      <form onSubmit={submit} aria-label={say.askTitle}>
        <Stack gap="md" mt="xs">
          <Text size="sm">{say.askText}</Text>
          <div className={styles.fields}>
            {sites.length > 1 && <KnownField of="site" {...field('site')} />}
            <KnownField of="item" {...field('item')} />
            <KnownField of="place" {...field('location')} />
            <FormField {...field('lot', false)} />
            <FormField {...field('owner', false)} />
            <FormField {...field('quantity')} inputMode="decimal" hint={say.fields.quantityHint} />
            <Field label={say.fields.once} value={values.once} choices={ONCE} onChange={set('once')} />
            <Field
              label={say.fields.expiresAt}
              value={values.hours}
              choices={LASTS}
              onChange={set('hours')}
            />
            <Field
              label={say.fields.reason}
              value={values.reason}
              choices={REASONS}
              onChange={set('reason')}
            />
          </div>
          <Textarea
            label={say.fields.explanation}
            description={say.fields.explanationHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            withAsterisk={false}
            rows={2}
            maxLength={200}
            value={values.explanation}
            error={errorAt(save.error, 'explanation')}
            onChange={(event) => set('explanation')(event.currentTarget.value)}
          />
          {save.isError && !isAtField && <Trouble title={web.guard.failed} error={save.error} />}
          <DialogButtons yes={say.askGo} isBusy={save.isPending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}

function bodyOf(values: Readonly<Record<string, string>>) {
  const { hours, once, lot, owner, ...rest } = values
  const given = Object.entries({ lot, owner }).filter(([, value]) => value.trim() !== '')
  const told = Object.entries(rest).map(([name, value]) => [name, value.trim()])
  const expiresAt = new Date(Date.now() + Number(hours) * HOUR_MS).toISOString()
  return { ...Object.fromEntries([...told, ...given]), once: once === 'true', expiresAt }
}
