/** What a posting is suspected of, how likely, what happened, and what speaks for it. */
import { Text } from '@mantine/core'
import { causeOf, type SuspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { causeLines, causeSentence, percent, words } from '../../messages/index.ts'
import styles from './report.module.css'

/** As a result bears it, or an answer of the API. */
type SuspectLike = Pick<SuspectResult, 'code' | 'probability'>

export function SuspectReason({ suspect }: { suspect: SuspectLike }) {
  const cause = causeOf(suspect as SuspectResult)
  return (
    <div className={styles.reason}>
      <Text size="sm" fw={600}>
        {words().causes[cause.code].title}{' '}
        <Text span size="sm" c="dimmed" className="figure">
          {words().report.likelihood(cause.probability)} ({percent(cause.probability)})
        </Text>
      </Text>
      <Text size="sm">{causeSentence(words(), cause)}</Text>
      {causeLines(words(), cause, cause.repair).map((line) => (
        <Text size="sm" c="dimmed" key={line}>
          {line}
        </Text>
      ))}
    </div>
  )
}
