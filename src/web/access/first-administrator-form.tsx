/** The first visit: the first person to come says who they are, and is the administrator. */
import { Button, Text } from '@mantine/core'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from './access.module.css'
import { ACTOR_LENGTH_MAX, beFirst } from './queries.ts'

const { access: say } = web

/** Asks for name, email and password; `onDone` once the administrator exists and is signed in. */
export function FirstAdministratorForm({ onDone }: { onDone: () => void }) {
  const { field, element, sending, fault } = useSendForm({
    initialValues: { name: '', email: '', password: '' },
    send: ({ name, email, password }) => beFirst({ name: name.trim(), email: email.trim(), password }),
    onDone,
  })
  return (
    <>
      <Text size="sm">{say.first.lead}</Text>
      {fault !== null && <Trouble title={say.first.failed} error={fault} />}
      <form className={styles.form} {...element} aria-label={say.first.title}>
        <FormField
          {...field('name')}
          label={say.name}
          hint={say.nameHint}
          maxLength={ACTOR_LENGTH_MAX}
          autoComplete="name"
          required
          autoFocus
        />
        <FormField {...field('email')} label={say.email} type="email" autoComplete="username" required />
        <FormField
          {...field('password')}
          label={say.password}
          hint={say.passwordHint(PASSWORD_LENGTH_MIN)}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button type="submit" loading={sending.isPending || sending.isSuccess}>
          {say.first.go}
        </Button>
      </form>
    </>
  )
}
