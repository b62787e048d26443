/**
 * A text of a form that is sent as a whole: its label, a hint below it, suggestions, and what is wrong with it.
 *
 * The texts of a filter take effect by themselves: see `text-field.tsx`.
 */
import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useId } from 'react'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, TEXT_LENGTH_MAX } from '../../../core/limits.ts'

export interface FormFieldProps {
  readonly label: string
  readonly name?: string
  readonly value: string
  readonly hint?: string
  readonly error?: ReactNode
  readonly required?: boolean
  readonly readOnly?: boolean
  readonly type?: 'text' | 'date' | 'datetime-local' | 'email' | 'password'
  readonly inputMode?: 'decimal' | 'numeric'
  /** What a browser may fill in; a new password has to be long enough, one that was set before may be shorter. */
  readonly autoComplete?: 'name' | 'username' | 'current-password' | 'new-password'
  readonly autoFocus?: boolean
  readonly maxLength?: number
  readonly suggestions?: readonly string[]
  readonly onChange: (value: string) => void
  readonly 'data-path'?: string
  readonly ref?: Ref<HTMLInputElement>
}

export function FormField(props: FormFieldProps) {
  const { hint, suggestions, onChange, type = 'text', autoComplete = 'off', ...rest } = props
  const list = useId()
  return (
    <div>
      <TextInput
        maxLength={type === 'password' ? PASSWORD_LENGTH_MAX : TEXT_LENGTH_MAX}
        {...rest}
        type={type}
        size="sm"
        withAsterisk={false}
        autoComplete={autoComplete}
        minLength={autoComplete === 'new-password' ? PASSWORD_LENGTH_MIN : undefined}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
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
