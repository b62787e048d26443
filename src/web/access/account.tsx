/** One's own account: a new password, and where one is signed in. The demo has no accounts. */
import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { accessQuery } from '../data/session.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { PersonField } from '../ui/form/person-field.tsx'
import settings from '../ui/layout/section-card.module.css'
import styles from './access.module.css'
import { changePassword } from './queries.ts'
import { Sessions } from './sessions.tsx'

const { access: words } = web
const say = words.account

export function Account() {
  const { data } = useQuery(accessQuery)
  if (data?.user == null || data.demo) return null
  return (
    <section className={settings.section} aria-labelledby="account">
      <Title order={2} size="h4" id="account">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.lead}
      </Text>
      <PasswordForm />
      <Sessions />
    </section>
  )
}

function PasswordForm() {
  const [values, setValues] = useState({ present: '', next: '' })
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => setValues({ present: '', next: '' }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(values)
  }
  const field = (name: 'present' | 'next') => ({
    ...{ name, label: say[name], value: values[name], type: 'password' as const, required: true },
    error: errorAt(change.error, name),
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  })
  const isAtField = (['present', 'next'] as const).some((name) => errorAt(change.error, name) !== undefined)
  return (
    <form onSubmit={submit} aria-label={say.change} className={styles.form}>
      <div className={styles.fields}>
        <PersonField {...field('present')} autoComplete="current-password" />
        <PersonField
          {...field('next')}
          hint={words.passwordHint(PASSWORD_LENGTH_MIN)}
          autoComplete="new-password"
        />
      </div>
      {change.isError && !isAtField && <Trouble title={words.first.failed} error={change.error} />}
      <Group gap="sm">
        <Button type="submit" size="sm" variant="default" loading={change.isPending}>
          {say.change}
        </Button>
        <Text size="sm" role="status">
          {change.isSuccess ? say.changed : ''}
        </Text>
      </Group>
    </form>
  )
}
