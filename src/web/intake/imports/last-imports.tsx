/** The last few imports, with what became of each; the rest have a page of their own. */
import { Anchor, Group, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import { Time } from '../../ui/figures/time.tsx'
import styles from '../intake.module.css'
import { importsQuery } from '../queries.ts'
import { StateBadge } from './state-badge.tsx'
import { titleOf } from './title-of.ts'

const { latest: say } = web.imports
const SHOWN_MAX = 5

/** Nothing until there is one. */
export function LastImports() {
  const { data } = useQuery(importsQuery({ limit: SHOWN_MAX }))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section aria-label={say.title}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        <Anchor component={Link} to="/imports" size="sm">
          {say.all}
        </Anchor>
      </Group>
      <ul className={styles.rows} aria-label={say.title}>
        {data.rows.map((job) => (
          <li key={job.id}>
            <Link to="/imports/$id" params={{ id: job.id }} search={{}} className={styles.link}>
              <bdi>{titleOf(job)}</bdi>
            </Link>
            <span className={styles.facts}>
              <Time at={job.startedAt} />
            </span>
            <StateBadge job={job} />
          </li>
        ))}
      </ul>
    </section>
  )
}
