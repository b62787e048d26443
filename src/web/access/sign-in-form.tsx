/** Email and password; or the identity provider, where there is one. */
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { PASSWORD_LENGTH_MAX } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { Trouble } from '../ui/feedback/trouble.tsx'
import styles from './access.module.css'
import { signIn, signInElsewhere } from './queries.ts'

const { access: say } = web

export function SignInForm(props: { elsewhere: string | null; to: string; onDone: () => void }) {
  const { elsewhere, to, onDone } = props
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const again = useRef<HTMLInputElement>(null)
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: onDone,
    onError: () => {
      setPassword('')
      again.current?.focus()
    },
  })
  const leave = useMutation({ mutationFn: () => signInElsewhere(to) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate({ email: email.trim(), password })
  }
  return (
    <>
      {enter.isError && <Trouble title={say.signIn.failed} error={enter.error} />}
      {leave.isError && <Trouble title={say.signIn.failed} error={leave.error} />}
      <form className={styles.form} onSubmit={submit} aria-label={say.signIn.title}>
        <TextInput
          label={say.email}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          maxLength={200}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          ref={again}
          label={say.password}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          maxLength={PASSWORD_LENGTH_MAX}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={enter.isPending || enter.isSuccess}>
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
