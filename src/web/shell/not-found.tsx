/** An address that leads nowhere. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { Empty } from '../ui/empty.tsx'

export function NotFound({ title = web.notFound.title, text = web.notFound.text }) {
  return (
    <Empty title={title} text={text}>
      <Anchor component={Link} to="/exceptions">
        {web.notFound.back}
      </Anchor>
    </Empty>
  )
}
