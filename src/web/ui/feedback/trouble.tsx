/** Something failed: the reason, the stable code, and what the reader can do right here. */
import { Alert, Code, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Facts, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'

export function Trouble(props: {
  title: string
  error: unknown
  /** In place of the error's own message. */
  text?: string
  children?: ReactNode
}) {
  const { title, error, text, children } = props
  const code = error instanceof ApiError ? error.code : 'internal'
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {text ?? said(code, error)}
      </Text>
      <Group mt="xs" gap="sm">
        <Text size="sm">
          {web.error.code} <Code>{code}</Code>
        </Text>
        {children}
      </Group>
    </Alert>
  )
}

/** The server's own message; without one, the meaning of the code. */
function said(code: string, error: unknown): string {
  if (error instanceof ApiError && error.message !== '') return error.message
  return code === 'unreachable' ? web.error.unreachable : codeSentence(code)
}

/** The words of any code of files and requests, as sentences. */
export function codeSentence(code: string, detail: Facts = {}): string {
  const { fileErrors, requestErrors, refusals } = words()
  const known = requestErrors[code] ?? fileErrors[code] ?? refusals[code] ?? requestErrors.internal
  const what = known.what(detail)
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${what.endsWith('.') ? '' : '.'} ${known.todo}`
}
