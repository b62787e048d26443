/**
 * Narrows a list by a name as one types it: a part of it, in whatever case. A suggestion that is chosen, or a link,
 * names the whole.
 */
import { useDebouncedValue } from '@mantine/hooks'
import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TextField } from './text-field.tsx'

const PAUSE_MS = 150

export interface NameOrPart {
  readonly exact: string | undefined
  readonly part: string | undefined
}

interface Shared extends NameOrPart {
  readonly label: string
  /** `isTyping`: no step of the history of its own. */
  readonly onCommit: (next: NameOrPart, isTyping: boolean) => void
}

/** With suggestions that are at hand, if there are any. */
export function PartField(
  props: Shared & { suggestions?: readonly string[]; onType?: (text: string) => void },
) {
  const { label, exact, part, suggestions = [], onType, onCommit } = props
  return (
    <TextField
      label={label}
      value={exact ?? part ?? ''}
      suggestions={suggestions}
      onType={onType}
      asTyped
      onCommit={(text, isTyping) =>
        onCommit(
          text === ''
            ? { exact: undefined, part: undefined }
            : suggestions.includes(text)
              ? { exact: text, part: undefined }
              : { exact: undefined, part: text },
          isTyping,
        )
      }
    />
  )
}

/** With suggestions that the server makes of what is typed. */
export function PartSuggestField<Key extends QueryKey>(
  props: Shared & { suggest: (text: string) => UseQueryOptions<string[], Error, string[], Key> },
) {
  const { suggest, ...shared } = props
  const [typed, setTyped] = useState(shared.exact ?? shared.part ?? '')
  const [text] = useDebouncedValue(typed, PAUSE_MS)
  const suggestions = useQuery(suggest(text)).data
  return <PartField {...shared} suggestions={suggestions} onType={setTyped} />
}
