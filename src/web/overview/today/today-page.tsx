/** Today: the figures of now, the episodes to work first and why, new causes, and how fresh each source is. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Today } from '../../../api/overview/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useTitle } from '../../frame/use-title.ts'
import { RanOut } from '../../holds/ran-out.tsx'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import { todayQuery } from '../queries.ts'
import { AllWell } from './all-well.tsx'
import { Begin } from './begin.tsx'
import { NewCauses } from './new-causes.tsx'
import { Sources } from './sources.tsx'
import styles from './today.module.css'
import { TodayFigures } from './today-figures.tsx'
import { WorkFirst } from './work-first.tsx'

export function TodayPage() {
  useTitle(web.today.title)
  const found = useQuery(todayQuery)
  return (
    <Stack gap="lg">
      <PageTitle title={web.today.title} lead={web.today.lead} />
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
        {(today) => <Content today={today} />}
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
      <AllWell today={today} />
      <TodayFigures today={today} />
      {ranOut}
      <WorkFirst today={today} />
      <div className={styles.columns}>
        <NewCauses today={today} />
        <Sources today={today} />
      </div>
    </>
  )
}
