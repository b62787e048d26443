/** Adds a person, or changes one: name, role, a password, and whether they may come in at all. */
import { Button, Stack } from '@mantine/core'
import type { User } from '../../api/access/schema.ts'
import { ROLES, type Role } from '../../core/codes.ts'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { showToast } from '../toasts/toasts.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { Check } from '../ui/form/check.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from './access.module.css'
import { ACTOR_LENGTH_MAX, addUser, changeUser } from './queries.ts'
import { RoleField } from './role-field.tsx'

const { access: words } = web
const say = words.people

/** Adds a person where none is given; else changes that one. */
export function PersonDialog(props: {
  person: User | null
  /** Who was added without a password, and is to be invited. */
  onInvited: (user: User) => void
  onClose: () => void
}) {
  const { person, onInvited, onClose } = props
  const isNew = person === null
  const { form, field, element, sending, fault } = useSendForm({
    initialValues: valuesOf(person),
    send: (values) => (isNew ? addUser(newOf(values)) : changeUser(person.id, changeOf(values))),
    onDone: (user, { getValues }) => {
      showToast({ text: (isNew ? say.added : say.saved)(user.name) })
      onClose()
      if (isNew && getValues().password === '') onInvited(user)
    },
  })
  const { role, active } = form.values
  const title = isNew ? say.addTitle : person.name
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...element} aria-label={title}>
        <Stack gap="md" mt="sm">
          <div className={styles.fields}>
            <FormField
              {...field('name')}
              label={words.name}
              hint={words.nameHint}
              maxLength={ACTOR_LENGTH_MAX}
              required
            />
            {isNew && <FormField {...field('email')} label={words.email} type="email" required />}
            <RoleField {...field('role')} value={role} roles={ROLES} />
            <FormField
              {...field('password')}
              label={isNew ? say.firstPassword : say.newPassword}
              hint={
                isNew
                  ? `${web.links.invite}. ${words.passwordHint(PASSWORD_LENGTH_MIN)}`
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
              checked={active}
              onToggle={() => form.setFieldValue('active', !active)}
            />
          )}
          {fault !== null && <Trouble title={words.first.failed} error={fault} />}
          <Button type="submit" loading={sending.isPending} w="fit-content">
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

function valuesOf(person: User | null): Values {
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? 'viewer',
    active: person?.active ?? true,
    password: '',
  }
}

function newOf({ name, email, role, password }: Values) {
  return { name: name.trim(), email: email.trim(), role, ...(password === '' ? {} : { password }) }
}

function changeOf({ name, role, active, password }: Values) {
  return { name: name.trim(), role, active, ...(password === '' ? {} : { password }) }
}
