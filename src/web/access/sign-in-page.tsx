/** The door: a person signs in, or becomes the first administrator if there is none yet. */
import { Alert, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { returnPath } from '../../core/access/return-path.ts'
import { web } from '../../messages/web/index.ts'
import { accessQuery } from '../data/session.ts'
import { Brand } from '../frame/brand.tsx'
import { useTitle } from '../frame/use-title.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import styles from './access.module.css'
import { FirstAdministratorForm } from './first-administrator-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

const { access: say } = web

/** Leads to the page that the address names, or to the first one, once a person is signed in. */
export function SignInPage() {
  const access = useQuery(accessQuery)
  const search = new URLSearchParams(location.search)
  const to = returnPath(search.get('to'))
  const title = access.data?.setup === true ? say.first.title : say.signIn.title
  useTitle(title)
  // The page is loaded anew, so that it fetches everything as the person who came in.
  const enter = () => location.replace(to)
  if (access.data?.user != null) enter()
  const failure = search.get('error')
  return (
    <main className={styles.door}>
      <Brand />
      <div className={styles.card}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {failure !== null && (
          <Alert color="red" variant="light" role="alert" title={say.signIn.failed}>
            {say.signIn.failedBy(failure)}
          </Alert>
        )}
        <Answer query={access} loading={<Loading rows={3} />}>
          {({ setup, user, oidc }) => {
            if (setup) return <FirstAdministratorForm onDone={enter} />
            return user === null && <SignInForm elsewhere={oidc?.name ?? null} to={to} onDone={enter} />
          }}
        </Answer>
      </div>
    </main>
  )
}
