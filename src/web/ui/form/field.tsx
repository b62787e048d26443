/** A choice from a short list: the browser's own control, which works with every keyboard, reader and phone. */
import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'

export interface Choice {
  readonly value: string
  readonly label: string
}

export function Field(props: {
  label: string
  name?: string
  value: string
  choices: readonly Choice[]
  /** The label is said, not shown: something beside the field shows it. */
  hidden?: boolean
  error?: ReactNode
  'data-path'?: string
  onChange: (value: string) => void
}) {
  const { label, value, choices, hidden = false, onChange, ...rest } = props
  const known = choices.some((choice) => choice.value === value)
  const named = hidden ? { 'aria-label': label } : { label }
  return (
    <NativeSelect
      {...rest}
      {...named}
      size="sm"
      value={value}
      // A value from a mistyped link stays visible, so that it can be seen and changed.
      data={known ? [...choices] : [...choices, { value, label: value }]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
