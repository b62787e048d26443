/** Nothing was imported yet: sample data at one press, one's own file, or a look without keeping anything. */
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import styles from './begin.module.css'
import { ExampleFiles } from './files/example-files.tsx'
import { LoadSample } from './files/load-sample.tsx'

export function Begin() {
  const { ways } = web.today
  const { begin } = web.morning
  return (
    <Empty title={begin.title} text={begin.text}>
      <LoadSample />
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
      </ul>
      <div className={styles.files}>
        <ExampleFiles />
      </div>
    </Empty>
  )
}
