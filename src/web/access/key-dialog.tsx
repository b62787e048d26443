/** Makes a key, and then shows it: this once. A click beside it does not take it away. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MadeKey, NewKey } from '../../api/access/schema.ts'
import { ROLES } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { Field } from '../ui/form/field.tsx'
import { PersonField } from '../ui/form/person-field.tsx'
import styles from './access.module.css'
import { makeKey } from './queries.ts'

const { access: words } = web
const say = words.keys
const CHOICES = ROLES.filter((role) => role !== 'administrator').map((value) => ({
  value,
  label: words.roles[value].title,
}))

export function KeyDialog({ onClose }: { onClose: () => void }) {
  const [values, setValues] = useState({ name: '', role: 'operator', sources: '', expiresAt: '' })
  const [passed, setPassed] = useState(false)
  const make = useMutation({ mutationFn: () => makeKey(askOf(values)) })
  if (make.data !== undefined) return <Made made={make.data} onClose={onClose} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const passed = hasPassed(values.expiresAt, Date.now())
    setPassed(passed)
    if (!passed) make.mutate()
  }
  const field = (name: 'name' | 'sources' | 'expiresAt') => ({
    ...{ name, value: values[name], error: errorAt(make.error, name) },
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  })
  const isAtField = (['name', 'sources', 'expiresAt'] as const).some(
    (name) => errorAt(make.error, name) !== undefined,
  )
  return (
    <Dialog title={say.makeTitle} onClose={onClose}>
      <form onSubmit={submit} aria-label={say.makeTitle}>
        <Stack gap="md" mt="sm">
          <div className={styles.fields}>
            <PersonField {...field('name')} label={words.name} hint={words.nameHint} required />
            <div>
              <Field
                label={words.people.role}
                choices={CHOICES}
                value={values.role}
                onChange={(role) => setValues({ ...values, role })}
              />
              <Text size="xs" c="dimmed" mt={4}>
                {words.roles[values.role].meaning}
              </Text>
            </div>
            <PersonField {...field('sources')} label={say.sources} hint={say.sourcesHint} />
            <PersonField
              {...field('expiresAt')}
              label={say.expires}
              hint={say.expiresHint}
              type="date"
              {...(passed ? { error: say.passed } : {})}
            />
          </div>
          {make.isError && !isAtField && <Trouble title={words.first.failed} error={make.error} />}
          <Button type="submit" loading={make.isPending} w="fit-content">
            {say.makeGo}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

function Made({ made: { secret, key }, onClose }: { made: MadeKey; onClose: () => void }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setSaid(say.copied)
    } catch {
      setSaid(say.notCopied)
    }
  }
  return (
    <Dialog title={say.madeTitle(key.name)} firm onClose={onClose}>
      <Stack gap="md" mt="sm">
        <Text size="sm">{say.madeText}</Text>
        <div className={styles.secret} data-testid="secret">
          {secret}
        </div>
        <Group gap="sm">
          <Button onClick={() => void copy()}>{say.copy}</Button>
          <Button variant="default" onClick={onClose}>
            {say.done}
          </Button>
          <Text size="sm" role="status">
            {said}
          </Text>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** A key is valid to the end of its day (UTC). */
function hasPassed(day: string, now: number): boolean {
  return day !== '' && day < new Date(now).toISOString().slice(0, 10)
}

function askOf({ name, role, sources, expiresAt }: Record<string, string>): NewKey {
  const named = sources
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return {
    name: name.trim(),
    role: role as NewKey['role'],
    sources: named.length === 0 ? null : named,
    expiresAt: expiresAt === '' ? null : expiresAt,
  }
}
