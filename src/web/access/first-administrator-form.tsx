/** The first visit: whoever comes first says who they are, and is the administrator. */
import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { PersonField } from '../ui/form/person-field.tsx'
import styles from './access.module.css'
import { beFirst } from './queries.ts'

const { access: say } = web
const FIELDS = ['name', 'email', 'password'] as const

export function FirstAdministratorForm({ onDone }: { onDone: () => void }) {
  const [values, setValues] = useState({ name: '', email: '', password: '' })
  const begin = useMutation({ mutationFn: beFirst, onSuccess: onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate({ ...values, name: values.name.trim(), email: values.email.trim() })
  }
  const field = (name: (typeof FIELDS)[number]) => ({
    ...{ name, label: say[name], value: values[name], required: true },
    error: errorAt(begin.error, name),
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  })
  const isAtField = FIELDS.some((name) => errorAt(begin.error, name) !== undefined)
  return (
    <>
      <Text size="sm">{say.first.lead}</Text>
      {begin.isError && !isAtField && <Trouble title={say.first.failed} error={begin.error} />}
      <form className={styles.form} onSubmit={submit} aria-label={say.first.title}>
        <PersonField {...field('name')} hint={say.nameHint} autoComplete="name" autoFocus />
        <PersonField {...field('email')} type="email" autoComplete="username" />
        <PersonField
          {...field('password')}
          hint={say.passwordHint(PASSWORD_LENGTH_MIN)}
          type="password"
          autoComplete="new-password"
        />
        <Button type="submit" loading={begin.isPending || begin.isSuccess}>
          {say.first.go}
        </Button>
      </form>
    </>
  )
}
