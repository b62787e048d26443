/** A person's own account: a new password, and where they are signed in. The demo has no accounts. */
import { Button, Group, Text } from '@mantine/core'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { useHasAccount } from '../data/session.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import { SectionCard } from '../ui/layout/section-card.tsx'
import styles from './access.module.css'
import { changePassword } from './queries.ts'
import { Sessions } from './sessions.tsx'

const { access: words } = web
const say = words.account

/** The section of the settings page; nothing for a visitor of the demo. */
export function Account() {
  if (!useHasAccount()) return null
  return (
    <SectionCard id="account" title={say.title} lead={say.lead}>
      <PasswordForm />
      <Sessions />
    </SectionCard>
  )
}

function PasswordForm() {
  const { field, element, sending, fault } = useSendForm({
    initialValues: { present: '', next: '' },
    send: changePassword,
    onDone: (_, form) => form.reset(),
  })
  return (
    <form {...element} aria-label={say.change} className={styles.form}>
      <div className={styles.fields}>
        <FormField
          {...field('present')}
          label={say.present}
          type="password"
          autoComplete="current-password"
          required
        />
        <FormField
          {...field('next')}
          label={say.next}
          hint={words.passwordHint(PASSWORD_LENGTH_MIN)}
          type="password"
          autoComplete="new-password"
          required
        />
      </div>
      {fault !== null && <Trouble title={words.first.failed} error={fault} />}
      <Group gap="sm">
        <Button type="submit" size="sm" variant="default" loading={sending.isPending}>
          {say.change}
        </Button>
        <Text size="sm" role="status">
          {sending.isSuccess ? say.changed : ''}
        </Text>
      </Group>
    </form>
  )
}
