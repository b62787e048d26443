/** A day, by the browser's own control; a time that a link brought stays visible as it is. */
import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { YEAR_MIN } from '../../../core/limits.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function DateField(props: { label: string; value: string; onCommit: (value: string) => void }) {
  const { label, value, onCommit } = props
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = (next: string) => {
    if (next !== value) onCommit(next)
  }
  return (
    <TextInput
      size="sm"
      type={value === '' || DAY.test(value) ? 'date' : 'text'}
      label={label}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        // While a year is typed it is a small one.
        if (DAY.test(next) && Number(next.slice(0, 4)) >= YEAR_MIN) commit(next)
      }}
      onBlur={() => commit(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text)
      }}
    />
  )
}
