/** One column of a movement: which of the file's columns it is, how that is read, and what it holds. */
import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import type { ColumnSpec, Guess, Upload } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import styles from '../../intake.module.css'
import { columnsNamed, sourceOf } from '../column-spec.ts'
import { isTime } from '../fields.ts'
import { isAmbiguous } from '../guesses.ts'
import { valuesOf } from '../mapping-files.ts'
import { DateQuestion } from './date-question.tsx'
import { Examples } from './examples.tsx'
import { NumberOptions } from './number-options.tsx'
import { SourceField } from './source-field.tsx'
import { TimeOptions } from './time-options.tsx'
import { TRANSLATED, ValueMap } from './value-map.tsx'

const { map: say, fields } = web.intake

export interface FieldProps {
  readonly field: string
  readonly spec: ColumnSpec | undefined
  readonly columns: readonly string[]
  readonly uploads: readonly Upload[]
  readonly guess: Guess | undefined
  /** What the server says is wrong here. */
  readonly fault: string | null
  /** Whether the question about this field's dates was answered. */
  readonly answered: boolean
  readonly onChange: (spec: ColumnSpec | undefined, answered?: boolean) => void
}

export function FieldRow(props: FieldProps) {
  const { field, spec, columns, uploads, guess, fault, answered, onChange } = props
  const [name, hint] = fields[field] ?? [field, '']
  const source = sourceOf(spec)
  const id = useId()
  const vanished = columnsNamed(spec).find((column) => !columns.includes(column))
  const faults = [vanished === undefined ? null : say.vanished(vanished), fault].filter((one) => one !== null)
  const question =
    !answered && source.kind === 'column' && guess?.from === source.column && isAmbiguous(guess)
      ? guess
      : undefined
  return (
    <li className={styles.field} aria-labelledby={id} data-field={field}>
      <div className={styles.label} id={id}>
        {name}
        {hint !== '' && <span className={styles.hint}>{hint}</span>}
      </div>
      <div className={styles.controls}>
        <SourceField name={name} spec={spec} columns={columns} onChange={onChange} />
        {faults.map((text) => (
          <span key={text} className={styles.mark} role="alert">
            <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none' }} />
            {text}
          </span>
        ))}
        {source.kind === 'value' && (
          <TextInput
            size="sm"
            aria-label={say.constantLabel(name)}
            value={source.value}
            maxLength={200}
            onChange={(event) => onChange({ value: event.currentTarget.value })}
          />
        )}
        {question !== undefined && (
          <DateQuestion guess={question} onAnswer={(format) => onChange(withFormat(spec!, format), true)} />
        )}
        {source.kind === 'column' && isTime(field) && (
          <TimeOptions name={name} spec={spec!} guess={guess} onChange={onChange} />
        )}
        {source.kind === 'column' && (field === 'quantity' || field === 'unit_cost') && (
          <NumberOptions name={name} spec={spec!} onChange={onChange} />
        )}
        {source.kind === 'column' && TRANSLATED.includes(field) && (
          <ValueMap
            field={field}
            name={name}
            spec={spec!}
            values={valuesOf(uploads, source.column, 40)}
            onChange={onChange}
          />
        )}
      </div>
      <Examples spec={spec} uploads={uploads} guess={guess} />
    </li>
  )
}

function withFormat(spec: ColumnSpec, format: string): ColumnSpec {
  return typeof spec === 'object' && 'column' in spec
    ? { ...spec, format }
    : { column: sourceOf(spec).kind === 'column' ? (spec as string) : '', format }
}
