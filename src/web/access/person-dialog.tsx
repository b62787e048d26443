/** Adds a person, or changes one: name, role, a password, and whether they may come in at all. */
import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { User } from '../../api/access/schema.ts'
import { ROLES, type Role } from '../../core/codes.ts'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { Check } from '../ui/form/check.tsx'
import { errorAt } from '../ui/form/error-at.ts'
import { Field } from '../ui/form/field.tsx'
import { PersonField } from '../ui/form/person-field.tsx'
import styles from './access.module.css'
import { addUser, changeUser } from './queries.ts'

const { access: words } = web
const say = words.people
const CHOICES = ROLES.map((value) => ({ value, label: words.roles[value].title }))

export function PersonDialog({ person, onClose }: { person: User | null; onClose: () => void }) {
  const { name = '', email = '', role = 'viewer', active = true } = person ?? {}
  const [values, setValues] = useState({ name, email, role, active, password: '' })
  const save = useMutation({
    mutationFn: () => (person === null ? addUser(newOf(values)) : changeUser(person.id, changeOf(values))),
    onSuccess: (user) => {
      showToast({ text: (person === null ? say.added : say.saved)(user.name) })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const field = (key: 'name' | 'email' | 'password', required = true) => ({
    ...{ name: key, label: words[key], value: values[key], required },
    error: errorAt(save.error, key),
    onChange: (value: string) => setValues({ ...values, [key]: value }),
  })
  const isAtField = (['name', 'email', 'password'] as const).some(
    (key) => errorAt(save.error, key) !== undefined,
  )
  const isNew = person === null
  const title = isNew ? say.addTitle : person.name
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} aria-label={title}>
        <Stack gap="md" mt="sm">
          <div className={styles.fields}>
            <PersonField {...field('name')} hint={words.nameHint} />
            {isNew && <PersonField {...field('email')} type="email" />}
            <div>
              <Field
                label={say.role}
                choices={CHOICES}
                value={values.role}
                onChange={(next) => setValues({ ...values, role: next as Role })}
              />
              <Text size="xs" c="dimmed" mt={4}>
                {words.roles[values.role].meaning}
              </Text>
            </div>
            <PersonField
              {...field('password', isNew)}
              label={isNew ? say.firstPassword : say.newPassword}
              hint={
                isNew
                  ? `${words.passwordHint(PASSWORD_LENGTH_MIN)}. ${say.firstPasswordHint}`
                  : say.newPasswordHint
              }
              type="password"
              autoComplete="new-password"
            />
          </div>
          {!isNew && (
            <Check
              label={say.mayComeIn}
              labelled
              checked={values.active}
              onToggle={() => setValues({ ...values, active: !values.active })}
            />
          )}
          {save.isError && !isAtField && <Trouble title={words.first.failed} error={save.error} />}
          <Button type="submit" loading={save.isPending} w="fit-content">
            {isNew ? say.addGo : say.save}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}

interface Values {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly active: boolean
  readonly password: string
}

function newOf({ name, email, role, password }: Values) {
  return { name: name.trim(), email: email.trim(), role, password }
}

function changeOf({ name, role, active, password }: Values) {
  return { name: name.trim(), role, active, ...(password === '' ? {} : { password }) }
}
