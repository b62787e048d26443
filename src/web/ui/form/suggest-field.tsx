/** A text field whose suggestions come from the server while the reader types. */
import { useDebouncedValue } from '@mantine/hooks'
import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TextField } from './text-field.tsx'

const PAUSE_MS = 150

export function SuggestField<Key extends QueryKey>(props: {
  label: string
  value: string
  suggest: (text: string) => UseQueryOptions<string[], Error, string[], Key>
  onCommit: (value: string) => void
}) {
  const { label, value, suggest, onCommit } = props
  const [typed, setTyped] = useState(value)
  const [text] = useDebouncedValue(typed, PAUSE_MS)
  const suggestions = useQuery(suggest(text)).data
  return (
    <TextField label={label} value={value} suggestions={suggestions} onCommit={onCommit} onType={setTyped} />
  )
}
