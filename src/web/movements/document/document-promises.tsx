/** What is known of a document beside its movements: its order, reservations, announced lines, holds and refusals. */

import { Link } from '@tanstack/react-router'
import type { DocumentFacts } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useManySites } from '../../data/sites.ts'
import { CloseButton } from '../../expectations/close-button.tsx'
import { useExpectedColumns } from '../../expectations/expected-table.tsx'
import { holdColumns } from '../../holds/hold-columns.tsx'
import { OrderPanel } from '../../orders/order-panel.tsx'
import { RefusalLine } from '../../refusals/refusal-line.tsx'
import { DocumentReservations } from '../../reservations/document-reservations.tsx'
import styles from '../../ui/layout/parts.module.css'
import { Section } from '../../ui/layout/section.tsx'
import { siteTitle } from '../../ui/links/site-title.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

const { documents: say } = web

export function DocumentPromises({ facts }: { facts: DocumentFacts }) {
  const { document, orders, reservations, expectations, holds, refusals } = facts
  const manySites = useManySites()
  const expectedColumns = useExpectedColumns(false, expectations.rows)
  const awaited = new Set(
    expectations.rows.filter(({ closed, open }) => !closed && open !== '0').map(({ site }) => site),
  )
  return (
    <>
      {orders.rows.map((order) => (
        <Section key={order.site} title={manySites ? say.atGateOf(siteTitle(order.site)) : say.atGate}>
          <OrderPanel order={order} reservations={reservations.rows} />
        </Section>
      ))}
      {reservations.rows.length > 0 && (
        <Section title={say.reservations}>
          <DocumentReservations reservations={reservations.rows} />
        </Section>
      )}
      {expectations.rows.length > 0 && (
        <Section title={say.announced}>
          <DataTable
            label={say.announced}
            columns={expectedColumns}
            rows={expectations.rows}
            rowKey={({ site, type, line }) => `${site} ${type} ${line}`}
          />
          <div className={styles.actions}>
            {[...awaited].map((site) => (
              <CloseButton key={site} site={site} document={document} />
            ))}
          </div>
        </Section>
      )}
      {holds.rows.length > 0 && (
        <Section title={say.holds}>
          <DataTable
            label={say.holds}
            columns={holdColumns(manySites)}
            rows={holds.rows}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      {refusals.rows.length > 0 && (
        <Section title={say.refused}>
          <ul className={styles.plain}>
            {refusals.rows.map((refusal) => (
              <li key={refusal.id}>
                <RefusalLine refusal={refusal} />
              </li>
            ))}
          </ul>
          {refusals.total > refusals.rows.length && (
            <Link to="/guard/refusals" search={{ document }} className={styles.link}>
              {web.refusals.all(refusals.total)}
            </Link>
          )}
        </Section>
      )}
    </>
  )
}
