/** Asks in plain words which of two readings of a date is meant, where every value seen fits both. */
import { Button } from '@mantine/core'
import { useId } from 'react'
import type { Guess } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import styles from '../../intake.module.css'
import { dayIn, exampleOf } from './date-format.ts'

const { map: say } = web.intake

/** A button for each reading: the day that the example then is. */
export function DateQuestion(props: {
  guess: Guess & { ambiguous: string[] }
  onAnswer: (format: string) => void
}) {
  const { guess, onAnswer } = props
  const id = useId()
  const formats = [...new Set([...(guess.format === undefined ? [] : [guess.format]), ...guess.ambiguous])]
  const { example, days } = clearest(formats, guess.examples)
  return (
    <fieldset className={styles.ask} aria-label={say.ambiguous(example)} aria-describedby={id}>
      <strong>{say.ambiguous(example)}</strong>
      <div className={styles.actions}>
        {formats.map((format, index) => {
          const day = days[index] ?? null
          return (
            <Button key={format} size="xs" variant="default" onClick={() => onAnswer(format)}>
              {day === null ? exampleOf(format) : say.day(day)}
            </Button>
          )
        })}
      </div>
      <span className={styles.hint} id={id}>
        {say.ambiguousRest}
      </span>
    </fieldset>
  )
}

/** The example under which the readings differ most plainly. */
function clearest(formats: readonly string[], examples: readonly string[]) {
  const read = examples.map((example) => ({ example, days: formats.map((format) => dayIn(format, example)) }))
  const differing = read.find(({ days }) => new Set(days).size === days.length && !days.includes(null))
  return differing ?? read[0] ?? { example: '', days: formats.map(() => null) }
}
