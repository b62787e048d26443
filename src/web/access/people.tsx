/** People, for administrators: who there is, in what role, and the way to add or change one. */
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { User } from '../../api/access/schema.ts'
import { listed } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Time } from '../ui/figures/time.tsx'
import styles from '../ui/layout/parts.module.css'
import { SectionCard } from '../ui/layout/section-card.tsx'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { LinkDialog } from './link/link-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { usersQuery } from './queries.ts'

const { access: words } = web
const say = words.people

/** All people, also those who may not come in any more. */
export function People() {
  const users = useQuery(usersQuery)
  const [open, setOpen] = useState<User | 'new' | null>(null)
  const [linked, setLinked] = useState<{ person: User; atOnce: boolean } | null>(null)
  return (
    <SectionCard id="people" title={say.title} lead={say.lead}>
      <Answer query={users} loading={<Loading rows={2} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text size="sm">{say.none}</Text>
          ) : (
            <DataTable
              label={say.table}
              columns={personColumns(setOpen, (person) => setLinked({ person, atOnce: false }))}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )
        }
      </Answer>
      <Group>
        <Button size="sm" variant="default" onClick={() => setOpen('new')}>
          {say.add}
        </Button>
      </Group>
      {open !== null && (
        <PersonDialog
          person={open === 'new' ? null : open}
          onInvited={(person) => setLinked({ person, atOnce: true })}
          onClose={() => setOpen(null)}
        />
      )}
      {linked !== null && <LinkDialog {...linked} onClose={() => setLinked(null)} />}
    </SectionCard>
  )
}

function personColumns(onChange: (user: User) => void, onLink: (user: User) => void): Column<User>[] {
  return [
    { key: 'name', header: words.name, lead: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'email', header: words.email, cell: ({ email }) => <bdi>{email}</bdi> },
    { key: 'role', header: say.role, cell: ({ role }) => words.roles[role].title },
    {
      key: 'state',
      header: say.state,
      cell: ({ active }) => (active ? say.states.active : say.states.inactive),
    },
    {
      key: 'ways',
      header: say.ways,
      cell: ({ signsInWith }) =>
        signsInWith.length === 0 ? web.links.invited : listed(signsInWith.map((way) => say.way[way])),
    },
    {
      key: 'seen',
      header: say.seen,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? say.never : <Time at={lastSeenAt} />),
    },
    {
      key: 'change',
      header: '',
      cell: (user) => (
        <div className={styles.actions}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={say.changeLabel(user.name)}
            onClick={() => onChange(user)}
          >
            {say.change}
          </Button>
          {user.active && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={web.links.makeOf(user.name)}
              onClick={() => onLink(user)}
            >
              {web.links.make}
            </Button>
          )}
        </div>
      ),
    },
  ]
}
