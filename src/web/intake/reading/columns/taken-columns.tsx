/**
 * What of a file was taken for what: each column of Plimsoll with the file's own, how sure, and values that show it.
 */
import { Text, Title } from '@mantine/core'
import type { FileGuess, Settled } from '../../../../api/intake/schema.ts'
import type { CanonicalColumn } from '../../../../core/intake/canonical-columns.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { capitalised } from '../../../ui/figures/capitalised.ts'
import { Field } from '../../../ui/form/field.tsx'
import { formatWords } from '../file-words.ts'
import styles from '../reading.module.css'
import {
  AS_IT_IS,
  CHOSEN_COLUMNS,
  chosenColumn,
  columnChoices,
  columnName,
  type TakenColumn,
} from './column-choices.ts'

const { taken: say } = web.reading
const VALUE_CHARS_MAX = 40
const VALUES_MAX = 4

export function TakenColumns({ file, onSettle }: { file: FileGuess; onSettle: (settles: Settled) => void }) {
  const taken = new Map(file.taken.map((one) => [one.column, one]))
  const columns = [...new Set([...CHOSEN_COLUMNS, ...taken.keys()])]
  const filled = columns.filter((column) => taken.has(column))
  const rest = CHOSEN_COLUMNS.filter((column) => !taken.has(column))
  const rows = (list: readonly CanonicalColumn[]) => (
    <ul className={styles.fields}>
      {list.map((column) => (
        <ColumnRow key={column} column={column} taken={taken.get(column)} file={file} onSettle={onSettle} />
      ))}
    </ul>
  )
  return (
    <section className={styles.panel} aria-label={say.title}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.lead}
      </Text>
      {rows(filled)}
      {rest.length > 0 && (
        <details className={styles.fold}>
          <summary>{say.more(rest.length)}</summary>
          {rows(rest)}
        </details>
      )}
    </section>
  )
}

function ColumnRow(props: {
  column: CanonicalColumn
  taken: TakenColumn | undefined
  file: FileGuess
  onSettle: (settles: Settled) => void
}) {
  const { column, taken, file, onSettle } = props
  const name = columnName(column)
  const hint = web.reading.fields[column]?.[1] ?? ''
  return (
    <li className={styles.field} data-field={column}>
      <div className={styles.label}>
        {name}
        {hint !== '' && <span className={styles.hint}>{hint}</span>}
      </div>
      <Field
        label={say.choose(name)}
        hidden
        value={chosenColumn(taken)}
        choices={columnChoices(column, file, taken)}
        onChange={(header) => {
          if (header !== AS_IT_IS) onSettle({ columns: { [column]: header } })
        }}
      />
      <div className={styles.facts}>
        {taken !== undefined && (
          <>
            <Values taken={taken} />
            <span className={styles.hint}>{capitalised(whyText(taken))}</span>
          </>
        )}
      </div>
    </li>
  )
}

function Values({ taken: { from, examples } }: { taken: TakenColumn }) {
  if (from.length === 0) return null
  if (examples.length === 0) return <span className={styles.hint}>{say.noValue}</span>
  return (
    <>
      {examples.slice(0, VALUES_MAX).map((value) => (
        <code key={value} dir="auto">
          {value.length > VALUE_CHARS_MAX ? `${value.slice(0, VALUE_CHARS_MAX)}…` : value}
        </code>
      ))}
    </>
  )
}

/** How sure it is and why; how times and decimals are written. */
function whyText({ code, confidence, format, zone, decimal }: TakenColumn): string {
  const { sureness, taken } = words().guess
  return [
    code === 'constant' || code === 'same-name' ? null : sureness(confidence),
    taken[code],
    format === undefined || format === null ? null : `${say.written} ${formatWords(format)}`,
    zone ?? null,
    decimal === ',' ? say.comma : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
