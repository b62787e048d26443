/** What a person has to say, one card a question, each answer with what it comes to. */
import { Text, Title } from '@mantine/core'
import type { GuessAnswer, Upload } from '../../../../api/intake/schema.ts'
import { web } from '../../../../messages/web/index.ts'
import styles from '../reading.module.css'
import type { Reading } from '../use-reading.ts'
import { askedOnce } from './asked-once.ts'
import { HeaderQuestion } from './header-question.tsx'
import { QuestionCard } from './question-card.tsx'

const { questions: say } = web.reading

/** Nothing if nothing is asked. */
export function Questions(props: { reading: Reading; guess: GuessAnswer; uploads: readonly Upload[] }) {
  const { reading, guess, uploads } = props
  const { questions, files } = guess
  if (questions.length === 0) return null
  return (
    <section aria-label={say.title} aria-busy={reading.isStale}>
      <Title order={2} size="h4">
        {say.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {say.lead}
      </Text>
      <ul className={styles.cards}>
        {askedOnce(questions).map(({ key, question, files: asking }) => (
          <li key={key} className={styles.question}>
            {question.code === 'header' && question.answers.length === 0 ? (
              <HeaderQuestion
                question={question}
                upload={uploads.find(({ name }) => name === question.file)}
                onAnswer={reading.settle}
              />
            ) : (
              <QuestionCard
                question={question}
                guessed={files.find(({ name }) => name === question.file)}
                askedBy={uploads.length === 1 ? [] : asking}
                onAnswer={reading.settle}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
