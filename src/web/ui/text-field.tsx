/** A text that takes effect on Enter, on leaving, or when one of the suggestions is chosen. */
import { TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'

export function TextField(props: {
  label: string
  value: string
  placeholder?: string
  suggestions?: readonly string[]
  onCommit: (value: string) => void
}) {
  const { label, value, placeholder, suggestions = [], onCommit } = props
  const [text, setText] = useState(value)
  const list = useId()
  useEffect(() => setText(value), [value])
  const commit = (next: string) => {
    if (next.trim() !== value) onCommit(next.trim())
  }
  return (
    <>
      <TextInput
        size="sm"
        label={label}
        value={text}
        placeholder={placeholder}
        list={suggestions.length > 0 ? list : undefined}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => {
          const next = event.currentTarget.value
          setText(next)
          if (suggestions.includes(next) || next === '') commit(next)
        }}
        onBlur={() => commit(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(text)
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}
