/** A text field of a form that is sent as a whole, with suggestions, and what the server says of it. */
import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { TEXT_LENGTH_MAX } from '../../../core/limits.ts'

export function FormField(props: {
  name: string
  label: string
  value: string
  hint?: string
  error?: string
  required?: boolean
  type?: 'text' | 'date'
  inputMode?: 'decimal' | 'numeric'
  suggestions?: readonly string[]
  onChange: (value: string) => void
}) {
  const { hint, suggestions, onChange, ...rest } = props
  const list = useId()
  return (
    <div>
      <TextInput
        {...rest}
        size="sm"
        withAsterisk={false}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={TEXT_LENGTH_MAX}
        autoComplete="off"
        list={suggestions === undefined ? undefined : list}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions !== undefined && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  )
}
