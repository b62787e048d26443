/** A field of a form about a person: name, email or password, with what the server says of it. */
import { TextInput } from '@mantine/core'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../../../core/limits.ts'

export function PersonField(props: {
  name: string
  label: string
  value: string
  hint?: string
  error?: string
  type?: 'text' | 'email' | 'password' | 'date'
  /** A new password, which has to be long enough; one that was set before may be shorter. */
  isNew?: boolean
  required?: boolean
  autoComplete?: string
  autoFocus?: boolean
  onChange: (value: string) => void
}) {
  const { hint, isNew = props.autoComplete === 'new-password', onChange, type = 'text', ...rest } = props
  return (
    <TextInput
      {...rest}
      type={type}
      size="sm"
      withAsterisk={false}
      autoComplete={props.autoComplete ?? 'off'}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      minLength={isNew ? PASSWORD_LENGTH_MIN : undefined}
      maxLength={type === 'password' ? PASSWORD_LENGTH_MAX : type === 'email' ? 200 : 100}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
