/** A document: its order, what is promised and announced under it, and everything it did, at all sites. */

import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DocumentFacts } from '../../../api/movements/schema.ts'
import { listed } from '../../../messages/format.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { EpisodesTable } from '../../episodes/parts-table.tsx'
import { DocumentRoad } from '../../expectations/document-road.tsx'
import { Missing } from '../../frame/missing.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { when } from '../../ui/figures/when.ts'
import { FactList } from '../../ui/layout/fact-list.tsx'
import styles from '../../ui/layout/facts.module.css'
import parts from '../../ui/layout/parts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { ThingHeader } from '../../ui/layout/thing-header.tsx'
import { PostLink } from '../../ui/links/post-link.tsx'
import { siteTitle } from '../../ui/links/site-title.ts'
import { FewMovements } from '../few-movements.tsx'
import { documentQuery } from '../queries.ts'
import { DocumentBooks } from './document-books.tsx'
import { DocumentItems } from './document-items.tsx'
import { DocumentPromises } from './document-promises.tsx'

const route = getRouteApi('/documents/$document')
const MOVEMENTS_LISTED = 20

export function DocumentPage() {
  const { document } = route.useParams()
  useTitle(document)
  const facts = useQuery(documentQuery(document))
  return (
    <Answer
      query={facts}
      notFound={
        <Missing
          title={web.notFound.document(document)}
          text={web.notFound.documentText}
          near={{ kind: 'document', text: document }}
        />
      }
    >
      {(data) => <Document facts={data} />}
    </Answer>
  )
}

function Document({ facts }: { facts: DocumentFacts }) {
  const { document, movements, items, books, holds } = facts
  const onHold = holds.rows.filter(({ state }) => state === 'parked' || state === 'expired').length
  const count = new Set(items.rows.map(({ item }) => item)).size
  return (
    <Stack gap="lg">
      <ThingHeader
        kind={kindOf(facts)}
        title={document}
        text={
          movements === 0
            ? web.documents.noMovements(onHold)
            : web.document.what(movements, count, books.total)
        }
      />
      <div className={parts.actions}>
        <PostLink of={{ document, site: facts.orders.rows[0]?.site ?? facts.sites[0] }} />
      </div>
      <DocumentPromises facts={facts} />
      {movements > 0 && <DocumentRoad document={document} />}
      {movements > 0 && <Movements facts={facts} />}
    </Stack>
  )
}

/** What it is called by those who work with it. */
function kindOf({ orders, expectations }: DocumentFacts): string {
  if (orders.total > 0) return web.documents.order
  const [announced] = expectations.rows
  return announced === undefined ? web.document.one : words().guard.expectationTypes[announced.type]
}

function Movements({ facts }: { facts: DocumentFacts }) {
  const { document, movements, items, books, episodes } = facts
  const text = web.document
  return (
    <>
      <Section title={text.facts}>
        <DocumentKnown facts={facts} />
      </Section>
      <Section title={text.quantities}>
        <DocumentItems items={items} />
      </Section>
      {books.total > 0 && (
        <Section title={text.books}>
          <DocumentBooks books={books} />
        </Section>
      )}
      <Section title={text.episodes}>
        {episodes.rows.length === 0 ? (
          <p className={styles.note}>{text.noEpisodes}</p>
        ) : (
          <EpisodesTable label={text.episodes} rows={episodes.rows} />
        )}
        {episodes.total > episodes.rows.length && (
          <p className={styles.note}>{web.listedOf(episodes.rows.length, episodes.total, 'negative')}</p>
        )}
      </Section>
      <Section title={text.movements}>
        <FewMovements filter={{ document }} limit={MOVEMENTS_LISTED} />
        <Link to="/ledger" search={{ document }} className={styles.link}>
          {text.allInLedger(movements)}
        </Link>
      </Section>
    </>
  )
}

function DocumentKnown({ facts }: { facts: DocumentFacts }) {
  const { happened, posted, lagMsMin, lagMsMax, sites, sources, actors } = facts
  const text = web.document
  const span = (name: string, of: DocumentFacts['happened']) =>
    of === null ? null : { name, value: text.span(when(of.first), when(of.last)) }
  const names = (name: string, all: readonly string[]) =>
    all.length === 0 ? null : { name, value: listed(all) }
  return (
    <div className={styles.panel}>
      <FactList
        facts={[
          span(text.happened, happened),
          span(text.posted, posted),
          lagMsMin === null || lagMsMax === null
            ? null
            : { name: text.lag, value: text.lags(lagMsMin, lagMsMax) },
          names(text.sites, sites.map(siteTitle)),
          names(text.sources, sources),
          names(text.actors, actors),
        ]}
      />
    </div>
  )
}
