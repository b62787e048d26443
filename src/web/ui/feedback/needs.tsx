/** Content for one role and those above it; for all others, the role that it needs. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Role } from '../../../core/codes.ts'
import { web } from '../../../messages/web/index.ts'
import { accessQuery, useMay } from '../../data/session.ts'

export function Needs(props: {
  least: Role
  /** The action that needs the role, if the page does not name it. */
  what?: string
  children: ReactNode
}) {
  const { least, what, children } = props
  const { data } = useQuery(accessQuery)
  const may = useMay(least)
  // Until the role is known, the place looks as it will for most readers.
  if (may || data === undefined) return children
  return (
    <Text size="sm" c="dimmed">
      {web.access.needs(least, what)}
    </Text>
  )
}
