/** About this data: how much there is, whether the ledger is sound, and how complete and punctual each source is. */
import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { web } from '../../../messages/web/index.ts'
import { useTitle } from '../../frame/use-title.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { PageTitle } from '../../ui/layout/page-title.tsx'
import { dataQuery } from '../queries.ts'
import styles from './about.module.css'
import { Clocks } from './clocks.tsx'
import { Counts } from './counts.tsx'
import { Imports } from './imports.tsx'
import { Soundness } from './soundness.tsx'
import { SourceList } from './source-list.tsx'

export function AboutPage() {
  useTitle(web.about.title)
  const found = useQuery(dataQuery)
  const { data, isError } = found
  return (
    <Stack gap="xl" className="fills-from-above">
      <PageTitle title={web.about.title} lead={web.about.lead} />
      <Answer query={found} stays loading={<Loading rows={2} height={62} />}>
        {(known) => <Counts data={known} />}
      </Answer>
      {data !== undefined && <Clocks clocks={data.clocks} />}
      <Soundness />
      {data === undefined ? !isError && <Loading rows={5} height={80} /> : <SourceList data={data} />}
      <Imports movements={data?.counts.movements} />
      {data !== undefined && data.notice !== null && (
        <section className={styles.section} aria-labelledby="notice">
          <Title order={2} size="h4" id="notice">
            {web.about.notice}
          </Title>
          <Text size="sm">{data.notice}</Text>
        </section>
      )}
    </Stack>
  )
}
