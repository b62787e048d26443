/** One question, with a button an answer: what it means, and what the rows come to with it. */
import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import type { FileGuess, Question, Settled } from '../../../../api/intake/schema.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { capitalised } from '../../../ui/figures/capitalised.ts'
import { Field } from '../../../ui/form/field.tsx'
import { namesOf } from '../../imports/title-of.ts'
import { answersOf, columnAsked } from '../answers.ts'
import { columnChoices } from '../columns/column-choices.ts'
import styles from '../reading.module.css'

const { questions: say } = web.reading
const EXAMPLES_MAX = 5

export function QuestionCard(props: {
  question: Question
  guessed: FileGuess | undefined
  /** Files that raise it; none where there is no other that could be meant. */
  askedBy: readonly string[]
  onAnswer: (settles: Settled) => void
}) {
  const { question, guessed, askedBy, onAnswer } = props
  const { code, detail } = question
  const id = useId()
  const answers = answersOf(question, guessed)
  const column = columnAsked(question)
  const examples = (detail.examples ?? []).slice(0, EXAMPLES_MAX)
  return (
    <fieldset className={styles.asked} aria-labelledby={id}>
      <strong id={id}>{words().guess.questions[code](question)}</strong>
      {askedBy.length > 0 && (
        <span className={styles.hint}>
          <bdi>{say.inFiles(namesOf(askedBy))}</bdi>
        </span>
      )}
      {examples.length > 0 && (
        <span className={styles.hint}>
          {say.such}{' '}
          {examples.map((example) => (
            <code key={example} dir="auto">
              {example}
            </code>
          ))}
        </span>
      )}
      <div className={styles.answers}>
        {answers.map(({ key, text, settles, outcome, isOnShow }) => (
          <UnstyledButton key={key} className={styles.answer} onClick={() => onAnswer(settles)}>
            <span className={styles.answerText}>
              {capitalised(text)}
              {isOnShow && (
                <>
                  {' '}
                  <span className={styles.onShow}>{say.asRead}</span>
                </>
              )}
            </span>
            <span className={styles.hint}>
              {outcome === null ? say.notTried : `${capitalised(words().guess.outcome(outcome))}.`}
            </span>
          </UnstyledButton>
        ))}
      </div>
      {column !== undefined && (
        <div className={styles.other}>
          <Field
            label={answers.length === 0 ? say.column : say.otherColumn}
            value=""
            choices={[
              { value: '', label: say.choose },
              ...columnChoices(column, guessed, undefined).filter(({ value }) => value !== ''),
            ]}
            onChange={(header) => onAnswer({ columns: { [column]: header } })}
          />
        </div>
      )}
    </fieldset>
  )
}
