/**
 * Today, for seven in the morning: one sentence, what is open, what healed since yesterday, how it went in the last two
 * weeks, whether the sources are up to date, and what may go below zero next. The order is in the address.
 */
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { OrderSwitch } from '../../episodes/order-switch.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { RanOut } from '../../holds/ran-out.tsx'
import { Begin } from '../../intake/begin.tsx'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import { todayQuery } from '../queries.ts'
import { Headline } from './headline.tsx'
import { Healed } from './healed.tsx'
import { NewCauses } from './new-causes.tsx'
import { Outlook } from './outlook.tsx'
import { Sources } from './sources.tsx'
import styles from './today.module.css'
import { Trend } from './trend.tsx'
import { useOrder } from './use-order.ts'
import { WorkFirst } from './work-first.tsx'

export function TodayPage() {
  useTitle(web.today.title)
  const { order, choose } = useOrder()
  const found = useQuery(todayQuery(order))
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="center" gap="xs">
        <PageTitle title={web.today.title} lead={web.morning.lead} />
        {found.data !== undefined && found.data.movements > 0 && (
          <OrderSwitch value={order} onChange={choose} />
        )}
      </Group>
      <Answer
        query={found}
        stays
        loading={
          <>
            <Loading rows={1} height={112} />
            <Loading rows={6} />
          </>
        }
      >
        {(today) => <Content key={today.order} today={today} />}
      </Answer>
    </Stack>
  )
}

/** Stays on show when the next request fails; the header then says that the server does not answer. */
function Content({ today }: { today: Today }) {
  const ranOut = <RanOut now={today.expiredHolds} />
  if (today.movements === 0)
    return (
      <>
        {ranOut}
        <Begin />
      </>
    )
  return (
    <>
      <Headline today={today} />
      {ranOut}
      <WorkFirst today={today} />
      <Healed today={today} />
      <div className={styles.columns}>
        <Trend today={today} />
        <NewCauses today={today} />
      </div>
      <Sources today={today} />
      <Outlook />
    </>
  )
}
