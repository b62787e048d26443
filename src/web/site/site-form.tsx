/** How one site is shown: changed on the server, for everybody. What is wrong is told at its field. */
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Site } from '../../api/site/schema.ts'
import { TEXT_LENGTH_MAX } from '../../core/limits.ts'
import { counted } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { useMay } from '../data/session.ts'
import { showToast } from '../toasts/toasts.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { changeSite } from './changes.ts'
import styles from './settings.module.css'

const FIELDS = ['title', 'zone', 'currency', 'closedUntil'] as const
/** How the last instant of a day is told: what is closed is closed up to the end of it. */
const DAY_END = /T23:59:59\.999Z$/
type Values = Readonly<Record<(typeof FIELDS)[number], string>>

export function SiteForm({ site }: { site: Site }) {
  const say = web.settings.site
  const [values, setValues] = useState(valuesOf(site))
  const save = useMutation({
    mutationFn: (next: Values) => changeSite(site.name, askOf(next)),
    onSuccess: (told) => setValues(valuesOf(told)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const before = valuesOf(site)
    save.mutate(values, {
      onSuccess: ({ title }) => showToast({ text: say.savedLong(title), undo: () => save.mutate(before) }),
    })
  }
  const may = useMay('manager')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const changed = FIELDS.some((field) => values[field] !== valuesOf(site)[field])
  const isAhead = values.closedUntil !== valuesOf(site).closedUntil && values.closedUntil >= today
  const wrong = save.error instanceof ApiError ? save.error.pointer?.slice(1) : undefined
  const field = (name: keyof Values, list?: readonly string[]) => ({
    name,
    list,
    label: say[name],
    value: values[name],
    error: save.isPending ? undefined : errorAt(save.error, name),
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  })
  return (
    <form className={styles.site} onSubmit={submit} aria-label={site.title}>
      <Text size="sm" c="dimmed" className={styles.wide}>
        {say.name(site.name, counted(site.movements, 'movement'))}
      </Text>
      <ListedField {...field('title')} hint={say.titleHint(site.name)} />
      <ListedField {...field('zone', ZONES)} hint={say.zoneHint} />
      <ListedField {...field('currency', CURRENCIES)} hint={say.currencyHint} />
      <ListedField
        {...field('closedUntil')}
        type={/^(\d{4}-\d{2}-\d{2})?$/.test(values.closedUntil) ? 'date' : 'text'}
        hint={say.closedUntilHint}
      />
      <Group gap="sm" className={styles.wide}>
        <Button type="submit" size="sm" disabled={!changed || save.isPending || !may}>
          {save.isPending ? say.saving : say.save}
        </Button>
        <Needs least="manager">{null}</Needs>
        <Text size="sm" role="status">
          {changed
            ? isAhead
              ? say.ahead(values.closedUntil)
              : say.unsaved
            : save.isSuccess
              ? say.saved
              : ''}
        </Text>
      </Group>
      {save.isError && !FIELDS.some((name) => name === wrong) && <ErrorBox error={save.error} />}
    </form>
  )
}

function ListedField(props: {
  name: string
  label: string
  value: string
  hint?: string
  error?: string
  type?: 'text' | 'date'
  list?: readonly string[]
  onChange: (value: string) => void
}) {
  const { name, label, value, hint, error, type, list, onChange } = props
  const id = useId()
  return (
    <>
      <TextInput
        {...{ name, label, value, error, type }}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        size="sm"
        maxLength={TEXT_LENGTH_MAX}
        autoComplete="off"
        list={list === undefined ? undefined : id}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {list !== undefined && (
        <datalist id={id}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const CURRENCIES = Intl.supportedValuesOf('currency')

function valuesOf({ name, title, zone, currency, closedUntil }: Site): Values {
  return {
    ...{ title: title === name ? '' : title, zone, currency: currency ?? '' },
    closedUntil: (closedUntil ?? '').replace(DAY_END, ''),
  }
}

/** An empty field takes away what was set. */
function askOf({ title, zone, currency, closedUntil }: Values) {
  const code = currency.trim().toUpperCase()
  return {
    ...{ title: title.trim() || null, zone: zone.trim(), currency: code || null },
    closedUntil: closedUntil.trim() || null,
  }
}
