/**
 * A range of days: presets, or two fields that take dates as people write them. What cannot be read is told at its
 * field and changes nothing, so the list that is narrowed stays. Whose days they are stands in the labels.
 */
import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { dayOf, zoned } from '../figures/when.ts'
import { readDates } from './read-dates.ts'
import { instantOf } from './zone-time.ts'

export interface DayRange {
  readonly from: string | undefined
  readonly to: string | undefined
}

const PRESETS = [
  ['today', 'today'],
  ['week', '7 days'],
  ['month', 'last month'],
] as const

export function DateRange(props: {
  labels: { readonly from: string; readonly to: string; readonly preset?: string }
  value: DayRange
  onChange: (range: DayRange) => void
}) {
  const { labels, value, onChange } = props
  const { dates: say } = web
  const today = dayOf(new Date().toISOString())
  const meant = PRESETS.map(([name, text]) => ({ name, ...readDates(text, today, instantOf)! }))
  const preset = meant.find(({ from, to }) => from === value.from && to === value.to)?.name
  const isAny = value.from === undefined && value.to === undefined
  return (
    <>
      <NativeSelect
        size="sm"
        label={labels.preset ?? say.presets}
        value={isAny ? '' : (preset ?? 'own')}
        data={[
          { value: '', label: say.any },
          ...PRESETS.map(([name]) => ({ value: name, label: say[name] })),
          ...(isAny || preset !== undefined ? [] : [{ value: 'own', label: say.own }]),
        ]}
        onChange={(event) => {
          const chosen = meant.find(({ name }) => name === event.currentTarget.value)
          onChange({ from: chosen?.from, to: chosen?.to })
        }}
      />
      {(['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          label={zoned(labels[end])}
          today={today}
          value={value[end] ?? ''}
          onRead={(read) => {
            const next =
              read === null
                ? { ...value, [end]: undefined }
                : read.whole
                  ? read
                  : { ...value, [end]: read[end] }
            if (next.from !== undefined && next.to !== undefined && isAfter(next.from, next.to))
              return say.backwards
            onChange({ from: next.from, to: next.to })
            return null
          }}
        />
      ))}
    </>
  )
}

/** One end. `onRead` is given what the text means, null for none, and answers what is wrong with it. */
function DayField(props: {
  label: string
  today: string
  value: string
  onRead: (read: ReturnType<typeof readDates>) => string | null
}) {
  const { label, today, value, onRead } = props
  const { dates: say } = web
  const [text, setText] = useState(value)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    setText(value)
    setError(null)
  }, [value])
  const commit = () => {
    if (text.trim() === value) return setError(null)
    if (text.trim() === '') return setError(onRead(null))
    const read = readDates(text, today, instantOf)
    if (read === null)
      return setError(
        (/^\d{1,2}[/-]\d{1,2}[/-]\d+$/.test(text.trim()) ? say.unsure : say.unread)(text.trim()),
      )
    const wrong = onRead(read)
    setError(wrong)
    // What it was read as; the address may have said so before.
    if (wrong === null) setText(value)
  }
  return (
    <TextInput
      size="sm"
      label={label}
      value={text}
      placeholder={say.hint}
      autoComplete="off"
      maxLength={60}
      error={error}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}

/** Days and instants, as far as they can be compared: a day holds its instants. */
function isAfter(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) > to.slice(0, length)
}
