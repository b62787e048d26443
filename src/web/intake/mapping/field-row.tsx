/** One column of a movement: which of the file's columns it is, how that is read, and what it holds. */
import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import type { ColumnSpec, Guess, Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Field } from '../../ui/form/field.tsx'
import styles from '../intake.module.css'
import { columnsNamed, sourceOf, withColumn } from './column-spec.ts'
import { DateQuestion } from './date-question.tsx'
import { isTime } from './fields.ts'
import { valuesOf } from './mapping-files.ts'
import { NumberOptions } from './number-options.tsx'
import { TimeOptions } from './time-options.tsx'
import { TRANSLATED, ValueMap } from './value-map.tsx'

const { map: say, fields } = web.intake
const EXAMPLES_MAX = 4
const EXAMPLE_CHARS_MAX = 60

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
  const asked =
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
        <SourceField {...props} name={name} />
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
        {asked !== undefined && (
          <DateQuestion guess={asked} onAnswer={(format) => onChange(withFormat(spec!, format), true)} />
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

export function isAmbiguous(guess: Guess | undefined): guess is Guess & { ambiguous: string[] } {
  return guess !== undefined && (guess.ambiguous?.length ?? 0) > 0
}

function withFormat(spec: ColumnSpec, format: string): ColumnSpec {
  return typeof spec === 'object' && 'column' in spec
    ? { ...spec, format }
    : { column: sourceOf(spec).kind === 'column' ? (spec as string) : '', format }
}

const [NONE, CONSTANT, JOIN, COLUMN] = ['none', 'value', 'join', 'column:']

function SourceField({ spec, columns, onChange, name }: FieldProps & { name: string }) {
  const source = sourceOf(spec)
  const named = source.kind === 'column' ? [source.column] : []
  const choices = [
    { value: NONE, label: say.none },
    { value: CONSTANT, label: say.constant },
    ...(source.kind === 'join' ? [{ value: JOIN, label: say.joined(source.columns.join(' + ')) }] : []),
    ...[...new Set([...named, ...columns])].map((column) => ({
      value: COLUMN + column,
      label: column.length > EXAMPLE_CHARS_MAX ? `${column.slice(0, EXAMPLE_CHARS_MAX)}…` : column,
    })),
  ]
  return (
    <Field
      label={name}
      hidden
      value={source.kind === 'column' ? COLUMN + source.column : source.kind}
      choices={choices}
      onChange={(value) => {
        if (value === NONE) onChange(undefined)
        else if (value === CONSTANT) onChange({ value: '' })
        else if (value.startsWith(COLUMN)) onChange(withColumn(spec, value.slice(COLUMN.length)))
      }}
    />
  )
}

function Examples(props: Pick<FieldProps, 'spec' | 'uploads' | 'guess'>) {
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
