/** In place of what somebody may not do: the role that it takes. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Role } from '../../../core/codes.ts'
import { web } from '../../../messages/web/index.ts'
import { accessQuery, useMay } from '../../data/session.ts'

export function Needs(props: {
  least: Role
  /** What takes that role, where the page does not say it. */
  what?: string
  children: ReactNode
}) {
  const { least, what, children } = props
  const { data } = useQuery(accessQuery)
  const may = useMay(least)
  // Until it is known, the place is left as it will be for most.
  if (may || data === undefined) return children
  return (
    <Text size="sm" c="dimmed">
      {web.access.needs(least, what)}
    </Text>
  )
}
