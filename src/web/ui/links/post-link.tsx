/** Leads to the form that posts a movement, filled in from where one is; absent for those who may not post. */
import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'

export function PostLink(props: {
  /** What is known of the movement; null and absent are left open. */
  of?: Readonly<
    Partial<Record<'site' | 'item' | 'at' | 'lot' | 'owner' | 'document' | 'kind', string | null>>
  >
}) {
  const { of = {} } = props
  if (!useMay('operator')) return null
  const given = Object.entries(of).flatMap(([name, value]) => (value == null ? [] : [[name, value] as const]))
  const search = Object.fromEntries(given)
  return (
    <Button
      renderRoot={(root) => <Link to="/post" search={search} {...root} />}
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowsExchange size={14} aria-hidden />}
      className="no-print"
    >
      {web.postForm.open}
    </Button>
  )
}
