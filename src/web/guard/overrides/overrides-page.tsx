/** Overrides: what waits for a decision first, then all of them with what was done under each. */
import { Button, Group, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Needs } from '../../access/needs.tsx'
import { overridesQuery } from '../../data/guard-queries.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Answered, ROWS } from '../answered.tsx'
import { GuardFrame } from '../guard-frame.tsx'
import { ListFilters } from '../list-filters.tsx'
import { ListNews } from '../list-news.tsx'
import type { OverridesSearch } from '../search.ts'
import { useManySites } from '../use-many-sites.ts'
import { AskDialog } from './ask-dialog.tsx'
import { overrideColumns } from './override-columns.tsx'
import { WaitingSection } from './waiting-section.tsx'

const route = getRouteApi('/guard/overrides')
const { overrides: say } = web

export function OverridesPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { site, item, state, one, after, for: wanted, at, in: where } = search
  const filter = { site, item, state }
  const go = (next: OverridesSearch) => void navigate({ search: next })
  const found = useQuery(overridesQuery(one === undefined ? { ...filter, after, limit: ROWS } : { one }))
  const isWhole = Object.values({ ...filter, one }).every((value) => value === undefined)
  const isFirst = isWhole && after === undefined
  const manySites = useManySites()
  const [asking, setAsking] = useState(false)
  const waiting = useQuery({ ...overridesQuery({ state: 'requested', limit: ROWS }), enabled: isFirst })
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
          {one === undefined && after === undefined && (
            <ListNews
              list="overrides"
              query={filter}
              shown={found.data?.total}
              onShow={() => void Promise.all([found.refetch(), waiting.refetch()])}
            />
          )}
          <Answered
            label={say.table}
            found={found}
            columns={overrideColumns({ waiting: false, manySites, decidedAbove: isFirst })}
            rowKey={({ id }) => id}
            empty={
              isWhole ? (
                <Empty title={say.none} text={say.noneText} />
              ) : (
                <Empty title={say.noMatch} text={say.noMatchText} />
              )
            }
            pages={{
              ...{ label: say.pages, search, range: say.range },
              goTo: (next, page) => go({ ...filter, after: next, page }),
            }}
          />
        </>
      )}
      {(asking || wanted !== undefined) && (
        <AskDialog
          of={{ item: wanted ?? '', location: at ?? '', site: where ?? '' }}
          onClose={() => {
            setAsking(false)
            if (wanted !== undefined) go({ ...filter, one, after })
          }}
        />
      )}
    </GuardFrame>
  )
}
