/** Overrides: those that wait for a decision first, then all of them with the movements posted under each. */
import { Button, Group, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { useManySites } from '../data/sites.ts'
import { GuardFrame } from '../frame/guard-frame.tsx'
import { GuardList } from '../frame/guard-list.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Needs } from '../ui/feedback/needs.tsx'
import { ListFilters } from '../ui/filter/list-filters.tsx'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { overrideColumns } from './override-columns.tsx'
import { overridesQuery } from './queries.ts'
import type { OverridesSearch } from './search.ts'
import { WaitingSection } from './waiting-section.tsx'

const route = getRouteApi('/guard/overrides')
const { overrides: say } = web

export function OverridesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, item, state, one, after, for: wanted, at, in: where, lot, owner, quantity } = search
  const filter = { site, item, state }
  const go = (next: OverridesSearch) => void navigate({ search: next })
  const found = useQuery(overridesQuery(one === undefined ? { ...filter, after, limit: PAGE_ROWS } : { one }))
  const isWhole = Object.values({ ...filter, one }).every((value) => value === undefined)
  const isFirst = isWhole && after === undefined
  const manySites = useManySites()
  const [asking, setAsking] = useState(false)
  const waiting = useQuery({ ...overridesQuery({ state: 'requested', limit: PAGE_ROWS }), enabled: isFirst })
  return (
    <GuardFrame title={say.title} lead={say.lead}>
      <Needs least="operator" what={say.asking}>
        <Group>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {say.ask}
          </Button>
        </Group>
      </Needs>
      {isFirst && waiting.isPending ? (
        <Loading rows={6} />
      ) : (
        <>
          {isFirst && waiting.data !== undefined && found.data?.total !== 0 && (
            <WaitingSection waiting={waiting.data} manySites={manySites} />
          )}
          {isFirst && found.data?.total !== 0 && (
            <Title order={2} size="h4">
              {say.all}
            </Title>
          )}
          <ListFilters search={search} states={words().guard.overrideStates} one={say.one} set={go} />
          <GuardList
            list="overrides"
            found={found}
            search={search}
            isWhole={isWhole}
            columns={overrideColumns({ waiting: false, manySites, decidedAbove: isFirst })}
            rowKey={({ id }) => id}
            question={{ ...filter, one }}
            goTo={(page) => go({ ...filter, ...page })}
          />
        </>
      )}
      {(asking || wanted !== undefined) && (
        <AskDialog
          of={{ item: wanted ?? '', location: at ?? '', site: where ?? '', lot, owner, quantity }}
          onClose={() => {
            setAsking(false)
            if (wanted !== undefined) go({ ...filter, one, after })
          }}
        />
      )}
    </GuardFrame>
  )
}
