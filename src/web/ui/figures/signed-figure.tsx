/** The effect of a movement on a book: the sign, an arrow and a word say in or out. */
import { VisuallyHidden } from '@mantine/core'
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'

export function SignedFigure({ value }: { value: string }) {
  const out = value.startsWith('-')
  const Arrow = out ? IconArrowUpRight : IconArrowDownLeft
  return (
    <span className="figure">
      <VisuallyHidden>{out ? web.sign.out : web.sign.in} </VisuallyHidden>
      {out ? figure(value) : `+${figure(value)}`}
      <Arrow aria-hidden size={13} style={{ marginLeft: 4, verticalAlign: '-0.1em' }} />
    </span>
  )
}
