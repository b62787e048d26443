/** How a file is written and which way its goods went, each to be said otherwise. */
import type { FileGuess, GuessAnswer, Settled } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { type Choice, Field } from '../../../ui/form/field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { namesColumns } from '../read-alike.ts'
import styles from '../reading.module.css'
import { withoutThing } from '../settled.ts'
import type { Reading } from '../use-reading.ts'
import { DATES, DECIMALS, OPENINGS, SIGNS, ZONES } from './choices.ts'
import { Types } from './types.tsx'

const { change: say } = web.reading
type Single = 'sign' | 'decimal' | 'dates' | 'zone' | 'opening'

const SINGLES: readonly (readonly [key: Single, choices: readonly Choice[]])[] = [
  ['sign', SIGNS],
  ['decimal', DECIMALS],
  ['dates', DATES],
  ['zone', ZONES],
  ['opening', OPENINGS],
]

export function ChangeReading(props: { file: FileGuess; reading: Reading; mapping: GuessAnswer['mapping'] }) {
  const { file, reading, mapping } = props
  const { settled, settle, setSettled } = reading
  const choose = (key: Single, value: string) =>
    value === '' ? setSettled(withoutThing(settled, { key, name: '' })) : settle({ [key]: value } as Settled)
  return (
    <details className={styles.foldPanel}>
      <summary>
        {say.title} <span className={styles.hint}>{say.lead}</span>
      </summary>
      <div className={styles.grid}>
        {SINGLES.map(([key, choices]) => (
          <Field
            key={key}
            label={say[key]}
            value={settled[key] ?? ''}
            choices={[{ value: '', label: say.asFile }, ...choices]}
            onChange={(value) => choose(key, value)}
          />
        ))}
        {file.shape.sheets.length > 1 && (
          <Field
            label={say.sheet}
            value={file.shape.sheet ?? ''}
            choices={file.shape.sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? say.hidden(name) : name,
            }))}
            onChange={(sheet) => settle({ sheet })}
          />
        )}
        {!namesColumns(file.shape) && (
          <TextField
            label={say.headerRow}
            inputMode="decimal"
            value={String(settled.headerRow ?? file.table.header?.[0] ?? '')}
            onCommit={(text) => {
              const headerRow = Number(text)
              if (Number.isInteger(headerRow) && headerRow > 0) settle({ headerRow })
            }}
          />
        )}
      </div>
      <Types file={file} mapping={mapping} onSettle={settle} />
    </details>
  )
}
