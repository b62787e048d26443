/** What is taken for granted because the file does not say it, each with a control that says otherwise. */
import { Text, Title } from '@mantine/core'
import type { GuessAnswer } from '../../../api/intake/schema.ts'
import type { CanonicalColumn } from '../../../core/intake/canonical-columns.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Field } from '../../ui/form/field.tsx'
import { chosenColumn, columnChoices } from './columns/column-choices.ts'
import styles from './reading.module.css'
import { DATES, ZONES } from './rest/choices.ts'
import type { Reading } from './use-reading.ts'

const { assumed: say } = web.reading
type Assumption = GuessAnswer['assumptions'][number]

/** Nothing if nothing is assumed. */
export function Assumptions({ reading, guess }: { reading: Reading; guess: GuessAnswer }) {
  const sentences = shownAssumptions(guess)
  if (sentences.size === 0) return null
  return (
    <section className={styles.panel} aria-label={say.title}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.lead}
      </Text>
      <ul className={styles.assumed}>
        {[...sentences].map(([sentence, assumption]) => (
          <li key={sentence}>
            <span className={styles.sentence}>{sentence}.</span>
            <Otherwise assumption={assumption} reading={reading} guess={guess} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is assumed, by its sentence: what holds for several files is said once, and what is asked is not assumed. */
export function shownAssumptions({ questions, assumptions }: GuessAnswer): ReadonlyMap<string, Assumption> {
  const isPlaceAsked = questions.some(({ code }) => code === 'location')
  const assumed = assumptions.filter(({ code }) => code !== 'one-place' || !isPlaceAsked)
  return new Map(assumed.map((one) => [sentenceOf(one), one]))
}

function sentenceOf({ code, detail }: Assumption): string {
  return words().guess.assumptions[code](detail)
}

function Otherwise(props: { assumption: Assumption; reading: Reading; guess: GuessAnswer }) {
  const { assumption, reading, guess } = props
  const { code, file, detail } = assumption
  const label = say.controls[code] ?? ''
  if (code === 'zone')
    return (
      <Field
        label={label}
        value={detail.zone ?? ''}
        choices={ZONES}
        onChange={(zone) => reading.settle({ zone })}
      />
    )
  if (code === 'day-first')
    return (
      <Field
        label={label}
        value="day-first"
        choices={DATES}
        onChange={(value) => reading.settle({ dates: value === 'month-first' ? value : 'day-first' })}
      />
    )
  const column = COLUMN_OF[code]
  if (column === undefined) return null
  const guessed = guess.files.find(({ name }) => name === file)
  const taken = guessed?.taken.find((one) => one.column === column)
  return (
    <Field
      label={label}
      value={chosenColumn(taken)}
      choices={columnChoices(column, guessed, taken)}
      onChange={(header) => reading.settle({ columns: { [column]: header } })}
    />
  )
}

/** Columns whose one value for all rows is assumed. */
const COLUMN_OF: Readonly<Partial<Record<Assumption['code'], CanonicalColumn>>> = {
  'one-item': 'item',
  'one-place': 'location',
}
