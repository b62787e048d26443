/** A document: everything it did, at all sites. */

import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { DocumentFacts } from '../../../api/movements/schema.ts'
import { listed } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { EpisodesTable } from '../../episodes/parts-table.tsx'
import { Missing } from '../../frame/missing.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { when } from '../../ui/figures/when.ts'
import { FactList } from '../../ui/layout/fact-list.tsx'
import styles from '../../ui/layout/facts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { ThingHeader } from '../../ui/layout/thing-header.tsx'
import { FewMovements } from '../few-movements.tsx'
import { documentQuery } from '../queries.ts'
import { DocumentBooks } from './document-books.tsx'
import { DocumentItems } from './document-items.tsx'

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
  const { document, movements, items, books, episodes } = facts
  const text = web.document
  const count = new Set(items.rows.map(({ item }) => item)).size
  return (
    <Stack gap="lg">
      <ThingHeader kind={text.one} title={document} text={text.what(movements, count, books.total)} />
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
          <p className={styles.note}>{web.listedOf(episodes.rows.length, episodes.total, 'episode')}</p>
        )}
      </Section>
      <Section title={text.movements}>
        <FewMovements filter={{ document }} limit={MOVEMENTS_LISTED} />
        <Link to="/ledger" search={{ document }} className={styles.link}>
          {text.allInLedger(movements)}
        </Link>
      </Section>
    </Stack>
  )
}

function DocumentKnown({ facts }: { facts: DocumentFacts }) {
  const { happened, posted, lagMsMin, lagMsMax, sites, sources, actors } = facts
  const text = web.document
  const span = ({ first, last }: { first: string; last: string }) => text.span(when(first), when(last))
  const names = (name: string, all: readonly string[]) =>
    all.length === 0 ? null : { name, value: listed(all) }
  return (
    <div className={styles.panel}>
      <FactList
        facts={[
          { name: text.happened, value: span(happened) },
          { name: text.posted, value: span(posted) },
          {
            name: text.lag,
            value: text.lags(lagMsMin, lagMsMax),
          },
          names(text.sites, sites),
          names(text.sources, sources),
          names(text.actors, actors),
        ]}
      />
    </div>
  )
}
