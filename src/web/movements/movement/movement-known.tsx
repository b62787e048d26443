/** The facts of a movement: its times with how late it was, who said so, its document, and the rest. */
import type { MovementFacts } from '../../../api/movements/schema.ts'
import { figure, money } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { Time } from '../../ui/figures/time.tsx'
import { between } from '../../ui/figures/when.ts'
import { FactList } from '../../ui/layout/fact-list.tsx'
import styles from '../../ui/layout/facts.module.css'
import { DocumentLink } from '../../ui/links/document-link.tsx'
import { siteTitle } from '../../ui/links/site-title.ts'

export function MovementKnown({ facts }: { facts: MovementFacts }) {
  const { movement, documentMovements } = facts
  const { movements, movement: text } = web
  const known = (name: string, value: string | null) => (value === null ? null : { name, value })
  return (
    <div className={styles.panel}>
      <FactList
        facts={[
          {
            name: movements.happened,
            value: <Time at={movement.occurredAt} precision={movement.occurredPrecision} />,
          },
          {
            name: text.reported,
            value: movement.reportedAt === null ? text.notGiven : <Time at={movement.reportedAt} />,
          },
          { name: movements.posted, value: <Time at={movement.recordedAt} /> },
          { name: text.lag, value: text.lagText(between(movement.occurredAt, movement.recordedAt)) },
          { name: text.site, value: siteTitle(movement.site) },
          { name: text.number, value: <span className="figure">{figure(movement.seq)}</span> },
          { name: movements.source, value: movement.source },
          { name: movements.actor, value: movement.actor ?? text.notGiven },
          { name: movements.postedBy, value: movement.postedBy ?? text.notGiven },
          known(text.device, movement.device),
          movement.document === null
            ? { name: movements.document, value: text.notGiven }
            : {
                name: movements.document,
                value: (
                  <>
                    <DocumentLink movement={movement} /> ({text.sameDocument(documentMovements)})
                  </>
                ),
              },
          known(text.lot, movement.lot),
          known(text.owner, movement.owner),
          known(text.reason, movement.reason),
          known(text.cost, movement.unitCost === null ? null : money(movement.unitCost, null)),
        ]}
      />
    </div>
  )
}
