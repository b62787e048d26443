/**
 * One field that finds everything: a text, and a list under it that arrows move in while the focus stays in the field
 * (the combobox pattern), so that typing, choosing and hearing what is chosen never get in each other's way.
 */
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { TEXT_LENGTH_MAX } from '../../core/limits.ts'
import { web } from '../../messages/web/index.ts'
import { Dialog } from '../ui/dialog/dialog.tsx'
import { type Commands, type PaletteChoice, paletteGroups } from './choices.ts'
import styles from './palette.module.css'
import { PaletteList } from './palette-list.tsx'
import { PaletteStatus } from './palette-status.tsx'
import { searchQuery } from './queries.ts'
import { recent, remember } from './recent.ts'
import { targetOf } from './targets.ts'

const TYPING_PAUSE_MS = 120

export function PaletteDialog({ commands, onClose }: { commands: Commands; onClose: () => void }) {
  const { palette } = web
  const router = useRouter()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [entered, setEntered] = useState(false)
  const text = typed.trim()
  const [sought] = useDebouncedValue(text, TYPING_PAUSE_MS)
  const found = useQuery(searchQuery(sought))
  const isCurrent = sought === text && found.isSuccess && !found.isPlaceholderData
  const isSearching = text !== '' && !isCurrent && !found.isError
  const hits = text === '' ? [] : (found.data?.rows ?? [])
  const groups = paletteGroups({ text, hits, recent: recent(), ...commands })
  const choices = groups.flatMap((group) => group.choices)
  const at = Math.min(chosen, choices.length - 1)
  const current = choices[at]
  const go = ({ go }: PaletteChoice) => {
    onClose()
    if ('run' in go) return go.run()
    remember(go.thing)
    router.history.push(targetOf(go.thing))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, choices.length)
    if (to !== null) setChosen(to)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      // The answer on its way belongs to the typed text: Enter waits for it.
      if (isSearching && (current === undefined || 'thing' in current.go)) setEntered(true)
      else if (current !== undefined) go(current)
    } else return
    event.preventDefault()
  }
  const optionId = (choice: PaletteChoice) => `${list}-${choice.id}`
  useEffect(() => {
    if (!entered || isSearching) return
    setEntered(false)
    if (current !== undefined) go(current)
  })
  useEffect(() => {
    if (current !== undefined)
      document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <Dialog title={palette.title} bare onClose={onClose}>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={palette.title}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(current)}
        placeholder={palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={TEXT_LENGTH_MAX}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosen(0)
          setEntered(false)
        }}
      />
      <PaletteStatus
        text={text}
        count={choices.length}
        more={text === '' ? [] : (found.data?.more ?? [])}
        searching={isSearching}
        error={text === '' ? null : found.error}
      />
      <PaletteList id={list} groups={groups} optionId={optionId} chosen={current} onChoose={go} />
    </Dialog>
  )
}

/** The choice that an arrow leads to: round at the ends. */
function moved(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (from + count - 1) % count
  return null
}
