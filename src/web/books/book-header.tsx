/** The name of the book, and its balance now. */
import { Anchor, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Book } from '../../api/books/schema.ts'
import { counted } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { Held } from '../ui/figures/held.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import styles from './book.module.css'
import { BookActions } from './book-actions.tsx'

export function BookHeader({ book }: { book: Book }) {
  const { item, itemName, location, lot, owner, balance, baseUnit, movements } = book
  const details = [
    itemName === null ? null : item,
    siteTitle(location.site) === 'main' ? null : siteTitle(location.site),
    lot === null ? null : `${web.book.lot} ${lot}`,
    owner === null ? null : `${web.book.owner} ${owner}`,
    counted(movements, 'movement'),
  ]
  return (
    <Group component="section" justify="space-between" align="flex-start" gap="md">
      <div className={styles.title}>
        <Anchor component={Link} to="/exceptions" size="sm" className="no-print">
          {web.book.back}
        </Anchor>
        <Title
          order={1}
          size="h2"
          lineClamp={4}
          title={`${itemName ?? item} ${web.book.at} ${location.path}`}
        >
          <Link to="/items/$code" params={{ code: item }} className={styles.name}>
            <bdi>{itemName ?? item}</bdi>
          </Link>{' '}
          <span className={styles.at}>{web.book.at}</span>{' '}
          <Link
            to="/places/$site/$path"
            params={{ site: location.site, path: location.path }}
            className={styles.name}
          >
            <bdi>{location.path}</bdi>
          </Link>
        </Title>
        <Text size="sm" c="dimmed">
          {details.filter((detail) => detail !== null).join(' · ')}
        </Text>
        <BookActions book={book} />
      </div>
      <Held label={web.book.balanceNow} value={balance} unit={baseUnit} />
    </Group>
  )
}
