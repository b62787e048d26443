/** An address that leads nowhere. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { web } from '../../messages/web/index.ts'
import { Empty } from '../ui/feedback/empty.tsx'

export function NotFound(props: {
  title?: string
  text?: string
  /** The way on, where it is another than to the exceptions. */
  children?: ReactNode
}) {
  const { title = web.notFound.title, text = web.notFound.text, children } = props
  return (
    <Empty title={title} text={text}>
      {children ?? (
        <Anchor component={Link} to="/exceptions">
          {web.notFound.back}
        </Anchor>
      )}
    </Empty>
  )
}
