/** A few lines of a form that is sent as a whole: a note, a reason, an explanation. */
import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { TEXT_LENGTH_MAX } from '../../../core/limits.ts'

export interface NoteFieldProps {
  readonly label: string
  readonly id?: string
  readonly name?: string
  readonly value: string
  readonly hint?: string
  readonly error?: ReactNode
  readonly required?: boolean
  readonly onChange: (value: string) => void
  readonly 'data-path'?: string
}

export function NoteField({ hint, onChange, ...rest }: NoteFieldProps) {
  return (
    <Textarea
      {...rest}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk={false}
      rows={2}
      maxLength={TEXT_LENGTH_MAX}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
