/** A movement: its kind and quantity, what it did to each book, its two times, and its part in episodes. */

import { Alert, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { MovementFacts } from '../../../api/movements/schema.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { EpisodesTable } from '../../episodes/parts-table.tsx'
import { NotFound } from '../../frame/not-found.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Time } from '../../ui/figures/time.tsx'
import styles from '../../ui/layout/facts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { ThingHeader } from '../../ui/layout/thing-header.tsx'
import { siteTitle } from '../../ui/links/site-title.ts'
import { movementFactsQuery } from '../queries.ts'
import { MovementEnd } from './movement-end.tsx'
import { MovementKnown } from './movement-known.tsx'
import { MovementPromises } from './movement-promises.tsx'
import { MovementRecord } from './movement-record.tsx'
import { ReverseButton } from './reverse-button.tsx'

const route = getRouteApi('/movements/$site/$seq')

export function MovementPage() {
  const { site, seq } = route.useParams()
  const facts = useQuery(movementFactsQuery(site, seq))
  useTitle(facts.data === undefined ? undefined : web.movement.title(facts.data.movement.id))
  return (
    <Answer
      query={facts}
      notFound={
        <NotFound title={web.notFound.movement(seq, siteTitle(site))} text={web.notFound.movementText} />
      }
    >
      {(data) => <Movement facts={data} />}
    </Answer>
  )
}

function Movement({ facts }: { facts: MovementFacts }) {
  const { movement, itemName, baseUnit, episodes, conflicts, promises, caseId } = facts
  const { id, item, quantity, from, to } = movement
  const said = { quantity, unit: baseUnit, item: itemName ?? item, from: from.path, to: to.path }
  return (
    <Stack gap="lg">
      <ThingHeader
        kind={`${web.movement.one} · ${words().movementKinds[movement.kind]}`}
        title={id}
        text={web.movement.what(said)}
      >
        <nav aria-label={web.stock.ways} className={styles.links}>
          <Link to="/items/$code" params={{ code: item }} className={styles.link}>
            {web.stock.kinds.item}: {item}
          </Link>
          <Link to="/ledger" search={{ site: movement.site, row: movement.seq }} className={styles.link}>
            {web.movement.inLedger}
          </Link>
          {caseId !== null && (
            <Link to="/cases/$caseId" params={{ caseId }} search={{}} className={styles.link}>
              {web.cases.repairOf(Number(caseId.split('-')[1]))}
            </Link>
          )}
          <ReverseButton facts={facts} />
        </nav>
      </ThingHeader>
      {conflicts.length > 0 && (
        <Alert color="yellow" variant="light" title={web.movement.conflicts}>
          {web.movement.conflictsText(conflicts.length)}{' '}
          {conflicts.map((at, index) => (
            <span key={at}>
              {index > 0 && ', '}
              <Time at={at} />
            </span>
          ))}
        </Alert>
      )}
      <Section title={web.movement.ends}>
        <div className={styles.ends}>
          <MovementEnd facts={facts} end="from" />
          <MovementEnd facts={facts} end="to" />
        </div>
      </Section>
      <MovementRecord movement={movement} />
      <Section title={web.movement.facts}>
        <MovementKnown facts={facts} />
      </Section>
      {promises.length > 0 && (
        <Section title={web.movement.promises}>
          <MovementPromises promises={promises} />
        </Section>
      )}
      <Section title={web.movement.episodes}>
        {episodes.rows.length === 0 ? (
          <p className={styles.note}>{web.movement.noEpisodes}</p>
        ) : (
          <>
            <EpisodesTable label={web.movement.episodes} rows={episodes.rows} />
            {episodes.total > episodes.rows.length && (
              <p className={styles.note}>{web.listedOf(episodes.rows.length, episodes.total, 'negative')}</p>
            )}
          </>
        )}
      </Section>
    </Stack>
  )
}
