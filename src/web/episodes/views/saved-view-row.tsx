/** One saved view: a link to it, and buttons to rename or delete it. */
import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import type { ExceptionsSearch } from '../search.ts'
import styles from './saved-views.module.css'
import { isShown, type SavedView, VIEW_NAME_LENGTH_MAX } from './views.ts'

export function ViewRow(props: {
  view: SavedView
  search: ExceptionsSearch
  onOpen: () => void
  onRename: (name: string) => void
  onRemove: () => void
}) {
  const { view, search, onOpen, onRename, onRemove } = props
  const { views: words } = web.exceptions
  const [name, setName] = useState<string | null>(null)
  if (name !== null)
    return (
      <li>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') onRename(name.trim())
            setName(null)
          }}
        >
          <Group gap="xs" wrap="nowrap">
            <TextInput
              size="sm"
              aria-label={words.newName(view.name)}
              value={name}
              maxLength={VIEW_NAME_LENGTH_MAX}
              data-autofocus
              ref={(input) => input?.focus()}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" size="sm" variant="default">
              {words.keep}
            </Button>
          </Group>
        </form>
      </li>
    )
  const here = isShown(view, search)
  return (
    <li className={styles.row}>
      <Link to="/exceptions" search={view.search} className={styles.link} onClick={onOpen} dir="auto">
        {view.name}
        {here && <span className={styles.here}>{words.here}</span>}
      </Link>
      <ActionIcon variant="subtle" aria-label={words.rename(view.name)} onClick={() => setName(view.name)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={words.remove(view.name)} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}
