/** The door: one signs in, or, where nobody was here before, becomes the first administrator. */
import { Alert, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { returnPath } from '../../core/access/return-path.ts'
import { web } from '../../messages/web/index.ts'
import { accessQuery } from '../data/session.ts'
import { Brand } from '../frame/brand.tsx'
import { useTitle } from '../frame/use-title.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import styles from './access.module.css'
import { FirstAdministratorForm } from './first-administrator-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

const { access: say } = web

export function SignInPage() {
  const { data, error, refetch } = useQuery(accessQuery)
  const search = new URLSearchParams(location.search)
  const to = returnPath(search.get('to'))
  const title = data?.setup === true ? say.first.title : say.signIn.title
  useTitle(title)
  // The page is loaded anew, so that it asks for everything as whoever came in.
  const enter = () => location.replace(to)
  if (data?.user != null) enter()
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
        {error !== null && <ErrorBox error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading rows={3} />}
        {data?.setup === true && <FirstAdministratorForm onDone={enter} />}
        {data?.setup === false && data.user === null && (
          <SignInForm elsewhere={data.oidc?.name ?? null} to={to} onDone={enter} />
        )}
      </div>
    </main>
  )
}
