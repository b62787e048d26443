/**
 * A text that takes effect on Enter, on leaving, or when one of the suggestions is chosen; `asTyped`, also after a short
 * pause in typing.
 */
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useId, useRef, useState } from 'react'

const PAUSE_MS = 300

export function TextField(props: {
  label: string
  value: string
  placeholder?: string
  suggestions?: readonly string[]
  /** For suggestions that depend on what is typed. */
  onType?: (text: string) => void
  /** Which keyboard a phone shows. */
  inputMode?: 'decimal' | 'text'
  asTyped?: boolean
  /** `isTyping`: the reader may go on, so that this is no step of the history of its own. */
  onCommit: (value: string, isTyping: boolean) => void
}) {
  const { label, value, placeholder, suggestions = [], onType, inputMode, asTyped = false, onCommit } = props
  const [text, setText] = useState(value)
  const list = useId()
  // What was committed last: while one types on, the address follows, and must not overwrite what is typed.
  const sent = useRef(value)
  useEffect(() => {
    if (value !== sent.current) setText(value)
    sent.current = value
  }, [value])
  const commit = (next: string, isTyping = false) => {
    const wanted = next.trim()
    if (wanted === sent.current) return
    sent.current = wanted
    onCommit(wanted, isTyping)
  }
  const commitLater = useDebouncedCallback((next: string) => commit(next, true), PAUSE_MS)
  /** What was typed before it is no longer waited for. */
  const commitNow = (next: string) => {
    commitLater.cancel()
    commit(next)
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
          if (suggestions.includes(next) || next === '') commitNow(next)
          else if (asTyped) commitLater(next)
        }}
        onBlur={() => commitNow(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commitNow(text)
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
