/** A text that takes effect on Enter, on leaving, or when one of the suggestions is chosen. */
import { TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'

export function TextField(props: {
  label: string
  value: string
  placeholder?: string
  suggestions?: readonly string[]
  /** For suggestions that depend on what is typed. */
  onType?: (text: string) => void
  /** Which keyboard a phone shows. */
  inputMode?: 'decimal' | 'text'
  onCommit: (value: string) => void
}) {
  const { label, value, placeholder, suggestions = [], onType, inputMode, onCommit } = props
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
        inputMode={inputMode}
        maxLength={200}
        onChange={(event) => {
          const next = event.currentTarget.value
          setText(next)
          onType?.(next)
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
