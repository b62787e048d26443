/** A field of a form about a person: name, email or password, with what the server says of it. */
import { TextInput } from '@mantine/core'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../../../core/limits.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'

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

/** What an answer says is wrong with a field; undefined where it says nothing of it. */
export function errorAt(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError) || error.pointer !== `/${field}`) return undefined
  // What the API says of a text it cannot read is about patterns and pointers, for whoever writes programs.
  return error.code === 'malformed' ? (web.badFields[field] ?? web.badField) : error.message
}
