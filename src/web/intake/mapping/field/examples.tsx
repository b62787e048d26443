/** Values of the column that a field is read from, and why the server guessed that column. */
import type { ColumnSpec, Guess, Upload } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import styles from '../../intake.module.css'
import { columnsNamed } from '../column-spec.ts'
import { valuesOf } from '../mapping-files.ts'

const { map: say } = web.intake
const EXAMPLES_MAX = 4
const EXAMPLE_CHARS_MAX = 60

/** The first few values of the first rows; those of the guess if the rows hold none. */
export function Examples(props: {
  spec: ColumnSpec | undefined
  uploads: readonly Upload[]
  guess: Guess | undefined
}) {
  const { spec, uploads, guess } = props
  const [column] = columnsNamed(spec)
  if (column === undefined) return <div className={styles.examples} />
  const seen = valuesOf(uploads, column, EXAMPLES_MAX)
  const shown = seen.length > 0 ? seen : guess?.from === column ? guess.examples.slice(0, EXAMPLES_MAX) : []
  const why = guess?.from === column ? say.why[guess.code] : undefined
  return (
    <div className={styles.examples}>
      {shown.length === 0
        ? say.noExample
        : shown.map((value) => (
            <code key={value} dir="auto">
              {value.length > EXAMPLE_CHARS_MAX ? `${value.slice(0, EXAMPLE_CHARS_MAX)}…` : value}
            </code>
          ))}
      {why !== undefined && <span className={styles.hint}>{why}</span>}
    </div>
  )
}
