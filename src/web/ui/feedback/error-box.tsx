/** Something could not be loaded: the reason, the stable code, and a way to try again. */
import { Alert, Button, Code, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { CopyDetails } from './copy-details.tsx'

/** Codes that are the web's own. */
const OWN: Readonly<Record<string, string>> = {
  unreachable: web.error.unreachable,
  unreadable: web.error.unreadable,
}

export function ErrorBox({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const code = error instanceof ApiError ? error.code : 'internal'
  const said = error instanceof ApiError && error.message !== '' ? error.message : null
  const known = words().requestErrors[code] ?? words().refusals[code]
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={web.error.title}
    >
      <Text size="sm">{OWN[code] ?? said ?? known?.what({})}</Text>
      {said === null && known !== undefined && <Text size="sm">{known.todo}</Text>}
      <Group mt="xs" gap="sm">
        <Text size="sm">
          {web.error.code} <Code>{code}</Code>
        </Text>
        {onRetry !== undefined && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {web.error.retry}
          </Button>
        )}
        <CopyDetails text={() => detailsOf(error, code)} />
      </Group>
    </Alert>
  )
}

/** The facts that a helper needs to know. */
function detailsOf(error: unknown, code: string): string {
  const status = error instanceof ApiError ? error.status : 0
  const text = error instanceof Error ? error.message : String(error)
  return web.error.details(code, status, text, location.href, new Date().toISOString())
}
