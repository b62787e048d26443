/** Saved views: the present one under a name, and all others, to open, rename or delete. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconBookmarks } from '@tabler/icons-react'
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { keepsValues } from '../../data/browser-store.ts'
import { MenuButton } from '../../ui/layout/menu-button.tsx'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import { ViewRow } from './saved-view-row.tsx'
import {
  keepViews,
  renamed,
  type SavedView,
  savedViews,
  VIEW_NAME_LENGTH_MAX,
  VIEWS_MAX,
  withView,
} from './views.ts'

export function SavedViews() {
  const { views: words } = web.exceptions
  return (
    <MenuButton label={words.button} title={words.title} icon={<IconBookmarks size={16} aria-hidden />}>
      {(close) => <Panel onClose={close} />}
    </MenuButton>
  )
}

function Panel({ onClose }: { onClose: () => void }) {
  const { search } = useExceptionsSearch()
  const { views: words } = web.exceptions
  const [views, setViews] = useState(savedViews)
  const [removed, setRemoved] = useState<{ name: string; before: SavedView[] } | null>(null)
  const [name, setName] = useState('')
  const change = (next: SavedView[]) => {
    keepViews(next)
    setViews(next)
    setRemoved(null)
  }
  const wanted = name.trim()
  const known = views.some((view) => view.name === wanted)
  const full = views.length >= VIEWS_MAX && !known
  return (
    <Stack gap="sm">
      {views.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <Stack component="ul" gap={2} p={0} m={0} style={{ listStyle: 'none' }} aria-label={words.title}>
          {views.map((view) => (
            <ViewRow
              key={view.name}
              view={view}
              search={search}
              onOpen={onClose}
              onRename={(to) => change(renamed(views, view.name, to))}
              onRemove={() => {
                change(views.filter((one) => one !== view))
                setRemoved({ name: view.name, before: views })
              }}
            />
          ))}
        </Stack>
      )}
      {removed !== null && (
        <Group gap="xs" role="status">
          <Text size="sm">{words.removed(removed.name)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => change(removed.before)}>
            {words.undo}
          </Button>
        </Group>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted === '' || full) return
          change(withView(views, wanted, search))
          setName('')
        }}
      >
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            size="sm"
            label={words.name}
            value={name}
            maxLength={VIEW_NAME_LENGTH_MAX}
            autoComplete="off"
            error={full ? words.full(VIEWS_MAX) : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" disabled={wanted === '' || full}>
            {known ? words.replace(wanted) : words.save}
          </Button>
        </Group>
      </form>
      <Text size="xs" c="dimmed">
        {keepsValues ? words.kept : words.blocked}
      </Text>
    </Stack>
  )
}
