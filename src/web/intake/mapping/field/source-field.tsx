/** Where a field comes from: a column of the file, one value for all rows, or nowhere. */
import type { ColumnSpec } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { Field } from '../../../ui/form/field.tsx'
import { sourceOf, withColumn } from '../column-spec.ts'

const { map: say } = web.intake
const NAME_CHARS_MAX = 60
/** What the choices are called in the list, where the name of a column follows `column:`. */
const NONE = 'none'
const CONSTANT = 'value'
const JOIN = 'join'
const COLUMN = 'column:'

/** Columns that are joined are shown, and cannot be chosen anew. */
export function SourceField(props: {
  name: string
  spec: ColumnSpec | undefined
  columns: readonly string[]
  onChange: (spec: ColumnSpec | undefined) => void
}) {
  const { name, spec, columns, onChange } = props
  const source = sourceOf(spec)
  const named = source.kind === 'column' ? [source.column] : []
  const choices = [
    { value: NONE, label: say.none },
    { value: CONSTANT, label: say.constant },
    ...(source.kind === 'join' ? [{ value: JOIN, label: say.joined(source.columns.join(' + ')) }] : []),
    ...[...new Set([...named, ...columns])].map((column) => ({
      value: COLUMN + column,
      label: column.length > NAME_CHARS_MAX ? `${column.slice(0, NAME_CHARS_MAX)}…` : column,
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
