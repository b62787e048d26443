/** The facts a cause rests on, by name. */
import { Fragment } from 'react'
import { web } from '../../messages/web/index.ts'
import styles from './book.module.css'
import { evidenceText } from './evidence-text.ts'

export function EvidenceList({ evidence }: { evidence: Readonly<Record<string, unknown>> }) {
  // One act alone is no news.
  const facts = Object.entries(evidence).filter(
    ([name, value]) => value !== null && !(name === 'together' && value === 1),
  )
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{web.evidence[name] ?? name}</dt>
          <dd>{evidenceText(name, value)}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
