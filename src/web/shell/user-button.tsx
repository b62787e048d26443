/** Who is signed in: a button that opens the rest. */
import { ActionIcon } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import { accessQuery } from '../data/session.ts'
import { show } from '../frame/overlay.ts'

export function UserButton() {
  const { data } = useQuery(accessQuery)
  const name = data?.user?.name
  const label = name === undefined ? web.access.you : web.access.youAre(name)
  return (
    <ActionIcon variant="default" size={34} aria-label={label} title={label} onClick={() => show('user')}>
      <IconUser size={18} aria-hidden />
    </ActionIcon>
  )
}
