/**
 * Where a one-time link leads: its holder sets a password and is signed in. The secret stands behind the `#` of the
 * address, which no server and no log is ever sent.
 */
import { Alert, Anchor, Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PASSWORD_LENGTH_MIN } from '../../../core/limits.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { SIGN_IN } from '../../data/to-sign-in.ts'
import { Brand } from '../../frame/brand.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { FormField } from '../../ui/form/form-field.tsx'
import { useSendForm } from '../../ui/form/use-send-form.ts'
import styles from '../access.module.css'
import { linkQuery, takeLink } from '../queries.ts'

const { welcome: say, access: words } = web

export function WelcomePage() {
  useTitle(say.title)
  const [secret] = useState(() => location.hash.slice(1))
  const link = useQuery(linkQuery(secret))
  const isUnusable = secret === '' || (link.error instanceof ApiError && link.error.code === 'link-unusable')
  return (
    <main className={styles.door}>
      <Brand />
      <div className={styles.card}>
        <Title order={1} size="h3">
          {say.title}
        </Title>
        {isUnusable ? (
          <Unusable />
        ) : link.isError ? (
          <ErrorBox error={link.error} onRetry={() => void link.refetch()} />
        ) : link.data === undefined ? (
          <Loading rows={3} />
        ) : (
          <PasswordForm secret={secret} name={link.data.name} email={link.data.email} />
        )}
      </div>
    </main>
  )
}

function Unusable() {
  return (
    <Alert color="red" variant="light" role="alert" title={say.unusable}>
      <Text size="sm">{say.unusableText}</Text>
      <Anchor href={SIGN_IN} size="sm">
        {say.signIn}
      </Anchor>
    </Alert>
  )
}

function PasswordForm({ secret, name, email }: { secret: string; name: string; email: string }) {
  const { field, element, sending, fault } = useSendForm({
    initialValues: { email, password: '' },
    send: ({ password }) => takeLink(secret, password),
    // The secret leaves the history of the browser, and the first page is fetched as the person who came in.
    onDone: () => location.replace('/'),
  })
  return (
    <form {...element} className={styles.form} aria-label={say.title}>
      <Text size="sm">{say.lead(name)}</Text>
      {fault !== null && <Trouble title={say.failed} error={fault} />}
      <FormField {...field('email')} label={words.email} type="email" autoComplete="username" readOnly />
      <FormField
        {...field('password')}
        label={words.password}
        hint={words.passwordHint(PASSWORD_LENGTH_MIN)}
        type="password"
        autoComplete="new-password"
        required
        autoFocus
      />
      <Button type="submit" loading={sending.isPending || sending.isSuccess}>
        {say.go}
      </Button>
    </form>
  )
}
