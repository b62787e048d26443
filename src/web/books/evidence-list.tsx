/** The facts a cause rests on, by name. */
import { Fragment } from 'react'
import { factKind } from '../../core/causes/fact-kinds.ts'
import type { CauseResult } from '../../core/causes/ranked-cause.ts'
import { known } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import styles from './book.module.css'
import { evidenceText } from './evidence-text.ts'

export function EvidenceList({ cause: { code, evidence } }: { cause: CauseResult }) {
  // One act alone is no news.
  const facts = Object.entries(evidence).filter(
    ([name, value]) => value !== null && !(name === 'together' && value === 1),
  )
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{known(web.evidence, name) ?? name}</dt>
          <dd>{evidenceText(factKind(code, name), value)}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
