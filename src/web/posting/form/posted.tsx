/** What came of the movement, with the ways from there. */
import { Alert, Text } from '@mantine/core'
import { IconCheck, IconClockPause } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PostAnswer } from '../../../api/posting/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { exactItemQuery } from '../../data/names.ts'
import styles from '../../ui/layout/parts.module.css'
import { isShelf } from './ends.ts'
import type { Values } from './values.ts'

const { postForm: say } = web

export function Posted({ answer, values }: { answer: PostAnswer; values: Values }) {
  const { status, seq, fromBalance, toBalance } = answer
  const site = values.site.trim()
  const [item, from, to] = [values.item.trim(), values.from.trim(), values.to.trim()]
  const base = useQuery(exactItemQuery(item)).data?.baseUnit ?? ''
  const isHeld = status === 'held'
  const Icon = isHeld ? IconClockPause : IconCheck
  const ends = [
    [from, fromBalance],
    [to, toBalance],
  ] as const
  return (
    <Alert
      role="status"
      color={isHeld ? 'yellow' : 'teal'}
      variant="light"
      icon={<Icon aria-hidden />}
      title={say.done[status]}
    >
      <Text size="sm">
        {say.what({ quantity: values.quantity.trim(), unit: values.unit || base, item, from, to })}{' '}
        {isHeld
          ? say.heldText
          : ends.map(([path, balance]) =>
              balance === null || !isShelf(path) ? null : <span key={path}>{say.holds(path, balance)} </span>,
            )}
      </Text>
      {seq !== null && (
        <Link to="/movements/$site/$seq" params={{ site, seq }} className={styles.link}>
          {say.movement}
        </Link>
      )}
      {isHeld && (
        <Link to="/guard/holds" search={{ state: 'parked' }} className={styles.link}>
          {say.hold}
        </Link>
      )}
    </Alert>
  )
}
