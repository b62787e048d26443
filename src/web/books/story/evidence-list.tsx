/** The facts a cause rests on, by name. */
import { Fragment, type ReactNode } from 'react'
import { factKind } from '../../../core/causes/fact-kinds.ts'
import type { CauseResult } from '../../../core/causes/ranked-cause.ts'
import { known } from '../../../messages/index.ts'
import { tellsUsual } from '../../../messages/usual-delay.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../book.module.css'
import { evidenceText } from './evidence-text.ts'
import { MovementIds } from './movement-ids.tsx'

export function EvidenceList({ cause: { code, evidence } }: { cause: CauseResult }) {
  const facts = Object.entries(evidence).filter(([name, value]) => value !== null && isNews(name, evidence))
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{known(web.evidence, name) ?? name}</dt>
          <dd>{factOf(code, name, value)}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function factOf(code: CauseResult['code'], name: string, value: unknown): ReactNode {
  const kind = factKind(code, name)
  if (kind !== 'movement' && kind !== 'movements') return evidenceText(kind, value)
  return <MovementIds ids={[value].flat().map(String)} />
}

/** Whether a fact says something beside the others. */
function isNews(name: string, facts: Readonly<Record<string, unknown>>): boolean {
  // One act alone.
  if (name === 'together') return facts.together !== 1
  // What is late is not called usual.
  if (name === 'usualLagMs') return tellsUsual(Number(facts.lagMs), Number(facts.usualLagMs))
  return true
}
