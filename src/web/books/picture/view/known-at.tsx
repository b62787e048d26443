/** A slider through recorded time: the knowledge of the system at any moment, in a sentence and in the picture. */
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Book, Known } from '../../../../api/books/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import { exactly, zoneLabel } from '../../../ui/figures/when.ts'
import styles from '../picture.module.css'

const REST_MS = 140

interface KnownAtProps {
  readonly book: Book
  readonly known: Known
  /** The moment in the address; undefined shows all that is known today. */
  readonly knownAt: string | undefined
  readonly onChange: (knownAt: string | undefined) => void
}

/** Its place stays empty until the server has answered. A history of one instant has nothing to slide over. */
export function KnownAt({ known, ...rest }: Omit<KnownAtProps, 'known'> & { known: Known | undefined }) {
  const [first, last] = spanOf(rest.book)
  if (first >= last) return null
  return <div className={styles.known}>{known !== undefined && <Slider known={known} {...rest} />}</div>
}

function spanOf({ firstAt, lastAt }: Book): [number, number] {
  return [Date.parse(firstAt!), Date.parse(lastAt!)]
}

function Slider({ book, known, knownAt, onChange }: KnownAtProps) {
  const { knownAt: said } = web
  const [first, last] = spanOf(book)
  const moment = knownAt === undefined ? last : Date.parse(knownAt)
  const [moving, setMoving] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has the place of the hand
  useEffect(() => setMoving(null), [knownAt])
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (at: string | null) => {
    if (at !== null) onChange(Date.parse(at) >= last ? undefined : at)
  }
  const slide = (at: number) => {
    setMoving(at)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => go(new Date(at).toISOString()), REST_MS)
  }
  /** Arrow keys go to the next entry, however far; the browser's own steps are a share of the whole. */
  const key = (event: KeyboardEvent) => {
    const to =
      event.key === 'ArrowLeft' || event.key === 'ArrowDown'
        ? known.earlierAt
        : event.key === 'ArrowRight' || event.key === 'ArrowUp'
          ? known.laterAt
          : undefined
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  const value = moving ?? Math.min(Math.max(moment, first), last)
  const text = `${exactly(new Date(value).toISOString())} ${zoneLabel()}`
  const isToday = knownAt === undefined && moving === null
  const sentence = isToday
    ? said.lead(known.movements)
    : said.sentence({ ...known, at: `${exactly(known.at)} ${zoneLabel()}` })
  return (
    <>
      <p
        className={styles.knownSentence}
        aria-live="polite"
        data-below={(!isToday && known.belowZero) || undefined}
      >
        {sentence}
      </p>
      <div className={`${styles.knownRow} no-print`}>
        <span className={styles.knownLabel}>{said.label}</span>
        <ActionIcon
          size={30}
          variant="default"
          aria-label={said.earlier}
          title={said.earlier}
          disabled={known.earlierAt === null}
          onClick={() => go(known.earlierAt)}
        >
          <IconChevronLeft size={17} aria-hidden />
        </ActionIcon>
        <input
          className={styles.slider}
          type="range"
          min={first}
          max={last}
          step={Math.max(1, Math.round((last - first) / 2000))}
          value={value}
          aria-label={said.slider}
          aria-valuetext={isToday ? said.now : text}
          onChange={(event) => slide(Number(event.currentTarget.value))}
          onKeyDown={key}
        />
        <ActionIcon
          size={30}
          variant="default"
          aria-label={said.later}
          title={said.later}
          disabled={known.laterAt === null}
          onClick={() => go(known.laterAt)}
        >
          <IconChevronRight size={17} aria-hidden />
        </ActionIcon>
        <span className={`figure ${styles.knownTime}`}>{isToday ? said.now : text}</span>
        <Button size="xs" variant="default" disabled={isToday} onClick={() => onChange(undefined)}>
          {said.today}
        </Button>
      </div>
    </>
  )
}
