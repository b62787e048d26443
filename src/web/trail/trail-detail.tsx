/** The details of an entry: a rule as its sentence, before and after; anything else by name, and all on a click. */
import type { Rule } from '../../api/rules/schema.ts'
import type { TrailRow } from '../../api/trail/schema.ts'
import { web } from '../../messages/web/index.ts'
import { sentenceOf } from '../rules/sentence-of.ts'
import parts from '../ui/layout/parts.module.css'
import { detailTexts } from './detail-texts.ts'
import { switchedOf } from './rule-change.ts'
import styles from './trail-detail.module.css'

const { trail: say } = web

export function TrailDetail({ row }: { row: TrailRow }) {
  const { action, detail } = row
  const { before, after } = (detail ?? {}) as { before?: Rule; after?: Rule }
  // What it says stayed: the action says the rest.
  const switched = switchedOf(row)
  const isRule = /^rule-/.test(action)
  const texts = isRule ? [] : detailTexts(detail)
  return (
    <>
      {isRule && before !== undefined && switched === null && (
        <div className={parts.before}>
          {say.before}: {ruleText(before)}
        </div>
      )}
      {isRule && after !== undefined && (
        <div>
          {before === undefined || switched !== null ? '' : `${say.after}: `}
          {switched === null ? ruleText(after) : sentenceOf(after)}
        </div>
      )}
      {texts.length > 0 && <span style={{ overflowWrap: 'anywhere' }}>{texts.join(' · ')}</span>}
      {(isRule || texts.length > 0) && (
        <details className={parts.fold}>
          <summary>{say.more}</summary>
          <pre className={styles.raw}>{JSON.stringify(detail, null, 2)}</pre>
        </details>
      )}
      {!isRule && texts.length === 0 && web.movements.none}
    </>
  )
}

function ruleText(rule: Rule): string {
  return `${sentenceOf(rule)}${rule.enabled ? '' : ` (${web.rules.off})`}`
}
