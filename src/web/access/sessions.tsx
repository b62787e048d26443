/** Where one is signed in; each session but this one can be ended here, this one by signing out. */
import { Button, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { when } from '../ui/figures/when.ts'
import styles from './access.module.css'
import { endSession, sessionsQuery } from './queries.ts'

const say = web.access.account

export function Sessions() {
  const { data, error, refetch } = useQuery(sessionsQuery)
  const end = useMutation({ mutationFn: endSession })
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading rows={1} />
  return (
    <div>
      <Title order={3} size="h5" id="sessions" mb={6}>
        {say.sessions}
      </Title>
      {end.isError && <ErrorBox error={end.error} />}
      <ul className={styles.sessions} aria-labelledby="sessions">
        {data.rows.map(({ id, browser, address, createdAt, current }) => (
          <li key={id}>
            <Text size="sm">
              {[shortly(browser), address, say.since(when(createdAt)), current ? say.here : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
            {!current && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={say.endLabel(shortly(browser), when(createdAt))}
                onClick={() => end.mutate(id)}
              >
                {say.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Of a browser's long name of itself, what tells one from another. */
function shortly(browser: string | null): string {
  if (browser === null) return say.unknown
  const known = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(browser)
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(browser)?.[1]
  if (known === null) return browser.slice(0, 40)
  return [`${NAMES[known[1]] ?? known[1]} ${known[2]}`, system]
    .filter((part) => part !== undefined)
    .join(', ')
}

const NAMES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' }
