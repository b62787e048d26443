/** What the files show about themselves, with the first stock cards it shows in. */
import { Text } from '@mantine/core'
import type { AuditFinding } from '../../core/audit/audit-finding.ts'
import { words } from '../../messages/index.ts'
import { placedIn } from './placed-in.ts'
import styles from './report.module.css'

const EXAMPLES_MAX = 5

interface FindingsProps {
  readonly findings: readonly AuditFinding[]
  readonly namesSites: boolean
  /** Sentences about the files as they are. */
  readonly remarks: readonly string[]
}

export function Findings({ findings, namesSites, remarks }: FindingsProps) {
  const { report } = words()
  return (
    <ul className={styles.causes}>
      {findings.map((finding) => (
        <li key={finding.code}>
          <Text>{report.findings[finding.code](finding)}</Text>
          {finding.examples.slice(0, EXAMPLES_MAX).map((example) => (
            <Text
              size="sm"
              c="dimmed"
              key={`${example.site} ${example.item} ${example.location} ${example.movement} ${JSON.stringify(example.facts)}`}
            >
              {example.location !== '' && (
                <>
                  <bdi>{example.item}</bdi> {report.labels.at}{' '}
                  <bdi>{report.place(placedIn(example, namesSites))}</bdi>
                  {example.movement !== null && `, ${example.movement}`}:{' '}
                </>
              )}
              {report.findingExamples[finding.code](example.facts)}.
            </Text>
          ))}
        </li>
      ))}
      {remarks.map((remark) => (
        <li key={remark}>
          <Text>{remark}</Text>
        </li>
      ))}
    </ul>
  )
}
