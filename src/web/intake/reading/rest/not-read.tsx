/** Columns of the file that are not used, and lines that are no movements: nothing is left out in silence. */
import { Text, Title } from '@mantine/core'
import type { FileGuess, GuessAnswer, Mapping } from '../../../../api/intake/schema.ts'
import type { ColumnRole } from '../../../../core/intake/words/roles.ts'
import { counted, known, words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import styles from '../reading.module.css'
import { filterWords } from './filter-words.ts'

const { notRead: say } = web.reading
/** More columns than this fold away. */
const SHOWN_MAX = 12

export function NotRead({ file, mapping }: { file: FileGuess; mapping: GuessAnswer['mapping'] }) {
  const { unused, rows, complete } = file
  const { leftOut: names } = words().guess
  const leftOut = file.leftOut.filter((one) => one.rows > 0)
  const filters = filterWords(mapping as Mapping | null, file.name)
  const isWhole = leftOut.length === 0 && filters.length === 0
  return (
    <section className={styles.panel} aria-label={say.title}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <div className={styles.two}>
        <div>
          <Text fw={600} size="sm">
            {unused.length > 0 ? say.unused : say.all}
          </Text>
          <Columns columns={unused.slice(0, SHOWN_MAX)} />
          {unused.length > SHOWN_MAX && (
            <details className={styles.fold}>
              <summary>{say.more(unused.length - SHOWN_MAX)}</summary>
              <Columns columns={unused.slice(SHOWN_MAX)} />
            </details>
          )}
        </div>
        <div>
          <Text fw={600} size="sm">
            {isWhole ? say.nothingLeft : say.leftOut}
          </Text>
          <ul className={styles.list} aria-label={say.leftOut}>
            {leftOut.map((one) => (
              <li key={one.reason}>{counted(one.rows, ...names[one.reason])}</li>
            ))}
            {filters.map((filter) => (
              <li key={filter}>{filter}</li>
            ))}
          </ul>
          {leftOut.length > 0 && !complete && <span className={styles.hint}>{say.first(rows)}</span>}
        </div>
      </div>
    </section>
  )
}

function Columns({ columns }: { columns: FileGuess['unused'] }) {
  return (
    <ul className={styles.list} aria-label={say.unused}>
      {columns.map(({ column, role }) => (
        <li key={column}>
          <bdi>{column}</bdi> <span className={styles.hint}>{roleText(role)}</span>
        </li>
      ))}
    </ul>
  )
}

function roleText(role: string | null): string {
  if (role === null || role === 'other') return say.noIdea
  return say.seems(known(words().guess.roles, role as ColumnRole) ?? role)
}
