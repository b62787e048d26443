/**
 * Asks a person in a terminal, one question at a time, with what each answer would mean. Nothing is chosen for them.
 */
import { createInterface } from 'node:readline/promises'
import type { Answer, Question } from '../../core/intake/guess/guess.ts'
import { figure, type Words } from '../../messages/index.ts'
import { printable, wrapped } from '../report/layout.ts'
import type { Terminal } from '../wiring.ts'
import { answerText, questionText } from './undecided.ts'

const WIDTH = 80

export interface Dialogue {
  /** The answer that was chosen; null where the person ends it, by `q` or the end of what they type. */
  ask(question: Question): Promise<Answer | null>
  close(): void
}

/** Lines are read as the terminal gives them, so that Ctrl-C stays the signal it is. */
export function openDialogue({ in: input }: Terminal, output: NodeJS.WritableStream, words: Words): Dialogue {
  const typed = createInterface({ input, terminal: false })
  const lines = typed[Symbol.asyncIterator]()
  const say = (text: string) => output.write(`${text}\n`)
  return {
    async ask(question) {
      const { answers, file } = question
      say('')
      for (const line of wrapped(printable(`${file}: ${questionText(question, words)}`), WIDTH)) say(line)
      for (const [index, answer] of answers.entries()) {
        const lead = `${figure(index + 1).padStart(3)}  `
        for (const line of wrapped(printable(answerText(question, answer, words)), WIDTH, lead)) say(line)
      }
      const choices = answers.length === 1 ? '1' : `1 to ${answers.length}`
      for (;;) {
        output.write(`Your answer, ${choices} (q ends): `)
        const { value, done } = await lines.next()
        if (done === true || /^q(uit)?$/i.test(value.trim())) {
          say('')
          return null
        }
        const chosen = /^\d{1,3}$/.test(value.trim()) ? answers[Number(value.trim()) - 1] : undefined
        if (chosen !== undefined) return chosen
      }
    },
    close: () => typed.close(),
  }
}
