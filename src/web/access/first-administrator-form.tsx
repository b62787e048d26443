/** The first visit: the first person to come says who they are, and is the administrator. */
import { Button, Text } from '@mantine/core'
import { useRef } from 'react'
import { PASSWORD_LENGTH_MIN } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import { CURRENCIES, OWN_ZONE, ZONES } from '../ui/form/zones.ts'
import styles from './access.module.css'
import { ACTOR_LENGTH_MAX, beFirst, sayDefaults } from './queries.ts'

const { access: say } = web

/** Asks for name, email and password; `onDone` once the administrator exists and is signed in. */
export function FirstAdministratorForm({ onDone }: { onDone: () => void }) {
  const isMade = useRef(false)
  const { field, element, sending, fault } = useSendForm({
    initialValues: { name: '', email: '', password: '', zone: OWN_ZONE, currency: '' },
    send: async ({ name, email, password, zone, currency }) => {
      // Where only the second half failed, there is an administrator already: it is not made again.
      if (!isMade.current) await beFirst({ name: name.trim(), email: email.trim(), password })
      isMade.current = true
      await sayDefaults(zone, currency)
    },
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
          hint={say.ownNameHint}
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
        <FormField
          {...field('zone')}
          label={web.siteDefaults.zone}
          hint={web.siteDefaults.zoneHint}
          suggestions={ZONES}
          required
        />
        <FormField
          {...field('currency')}
          label={web.siteDefaults.currency}
          hint={web.siteDefaults.currencyHint}
          suggestions={CURRENCIES}
          maxLength={3}
        />
        <Text size="sm" c="dimmed">
          {web.siteDefaults.later}
        </Text>
        <Button type="submit" loading={sending.isPending || sending.isSuccess}>
          {say.first.go}
        </Button>
      </form>
    </>
  )
}
