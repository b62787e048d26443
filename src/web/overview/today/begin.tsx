/** Nothing was imported yet: three ways to begin. */
import { Anchor, Code } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { web } from '../../../messages/web/index.ts'
import { Empty } from '../../ui/feedback/empty.tsx'
import styles from './today.module.css'

export function Begin() {
  const { begin, beginText, ways } = web.today
  return (
    <Empty title={begin} text={beginText}>
      <ul className={styles.ways}>
        <li>
          <Anchor component={Link} to="/import" fw={600}>
            {ways.import}
          </Anchor>
          <p>{ways.importText}</p>
        </li>
        <li>
          <Anchor component={Link} to="/audit" fw={600}>
            {ways.audit}
          </Anchor>
          <p>{ways.auditText}</p>
        </li>
        <li>
          <strong>{ways.demo}</strong>
          <p>
            <Code>{ways.demoCommand}</Code>
          </p>
        </li>
      </ul>
    </Empty>
  )
}
