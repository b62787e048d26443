/** Email and password; or the identity provider, if there is one. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { web } from '../../messages/web/index.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import { FormField } from '../ui/form/form-field.tsx'
import { useSendForm } from '../ui/form/use-send-form.ts'
import styles from './access.module.css'
import { signIn, signInElsewhere } from './queries.ts'

const { access: say } = web

/** The form of the sign-in page; `onDone` once the server has let the person in, `to` where they wanted to go. */
export function SignInForm(props: { elsewhere: string | null; to: string; onDone: () => void }) {
  const { elsewhere, to, onDone } = props
  const again = useRef<HTMLInputElement>(null)
  const { field, element, sending, fault } = useSendForm({
    initialValues: { email: '', password: '' },
    send: ({ email, password }) => signIn({ email: email.trim(), password }),
    onDone,
    onFault: (form) => {
      form.setFieldValue('password', '')
      again.current?.focus()
    },
  })
  const leave = useMutation({ mutationFn: () => signInElsewhere(to) })
  return (
    <>
      {fault !== null && <Trouble title={say.signIn.failed} error={fault} />}
      {leave.isError && <Trouble title={say.signIn.failed} error={leave.error} />}
      <form className={styles.form} {...element} aria-label={say.signIn.title}>
        <FormField
          {...field('email')}
          label={say.email}
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
        <FormField
          {...field('password')}
          ref={again}
          label={say.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" loading={sending.isPending || sending.isSuccess}>
          {say.signIn.go}
        </Button>
      </form>
      {elsewhere !== null && (
        <Button variant="default" loading={leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
          {say.signIn.elsewhere(elsewhere)}
        </Button>
      )}
    </>
  )
}
