/** Where a person is signed in; each session but this one can be ended here, this one by signing out. */
import { Button, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SessionList } from '../../api/access/schema.ts'
import { web } from '../../messages/web/index.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { when } from '../ui/figures/when.ts'
import styles from './access.module.css'
import { endSession, sessionsQuery } from './queries.ts'

const say = web.access.account

/** The sessions of the person who is signed in. */
export function Sessions() {
  return (
    <Answer query={useQuery(sessionsQuery)} loading={<Loading rows={1} />}>
      {({ rows }) => <SessionRows rows={rows} />}
    </Answer>
  )
}

function SessionRows({ rows }: { rows: SessionList['rows'] }) {
  const end = useMutation({ mutationFn: endSession })
  return (
    <div>
      <Title order={3} size="h5" id="sessions" mb={6}>
        {say.sessions}
      </Title>
      {end.isError && <ErrorBox error={end.error} />}
      <ul className={styles.sessions} aria-labelledby="sessions">
        {rows.map(({ id, browser, address, createdAt, current }) => (
          <li key={id}>
            <Text size="sm">
              {[shortName(browser), address, say.since(when(createdAt)), current ? say.here : null]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
            {!current && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={say.endLabel(shortName(browser), when(createdAt))}
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

/** The part of a browser's long name that distinguishes it: `Chrome 140, Linux`. */
function shortName(browser: string | null): string {
  if (browser === null) return say.unknown
  const [known, name = '', version] = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(browser) ?? []
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(browser)?.[1]
  if (known === undefined) return browser.slice(0, 40)
  return [`${NAMES[name] ?? name} ${version}`, system].filter((part) => part !== undefined).join(', ')
}

const NAMES: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' }
