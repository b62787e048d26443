/** What has to be said before files can be read, with the option that says it: exit code 2. */
import type { Answer, Question, QuestionCode } from '../../core/intake/guess/guess.ts'
import { counted, type Words } from '../../messages/index.ts'
import { printable, wrapped } from '../report/layout.ts'
import { commandAgain, optionsOf } from './settled-options.ts'

const WIDTH = 80

/** The command that was called, to be shown with more options. */
export interface Call {
  readonly args: readonly string[]
  readonly paths: readonly string[]
  /** Options of the answers that were given before. */
  readonly given: string
}

export class Undecided extends Error {
  readonly code = 'undecided'
  readonly questions: readonly Question[]
  readonly call: Call

  constructor(questions: readonly Question[], call: Call) {
    super('undecided')
    this.name = 'Undecided'
    this.questions = questions
    this.call = call
  }

  /** The file, where all questions are of one. */
  get place(): string | null {
    const files = new Set(this.questions.map(({ file }) => file))
    return files.size === 1 ? (this.questions[0]?.file ?? null) : null
  }

  get sentence(): string {
    const count = this.questions.length
    const has = count === 1 ? 'has' : 'have'
    return `${counted(count, 'question')} ${has} to be answered before this can be read. Add the option of each answer.`
  }
}

/** Each question with its answers: what it would mean, and the command that gives it. */
export function* undecidedLines({ questions, call }: Undecided, words: Words): Generator<string> {
  for (const question of questions) {
    yield ''
    yield* wrapped(printable(`${question.file}: ${questionText(question, words)}`), WIDTH)
    if (question.answers.length === 0) {
      if (question.code === 'time')
        yield* wrapped(
          'Another file may hold the dates of these documents: give it beside this one.',
          WIDTH,
          '  ',
        )
      yield '  Nothing seems to fit. Name it:'
      yield `    ${printable(commandWith(call, ANY_OPTION[question.code]))}`
    }
    for (const answer of question.answers) {
      yield* wrapped(printable(answerText(question, answer, words)), WIDTH, '  ')
      // Not wrapped: it is to be copied.
      yield `    ${printable(commandWith(call, optionsOf(answer.settles)))}`
    }
  }
}

function commandWith({ args, paths, given }: Call, option: string): string {
  return commandAgain(args, paths, given === '' ? option : `${given} ${option}`)
}

/** How an answer is given where none is offered. */
const ANY_OPTION: Readonly<Record<QuestionCode, string>> = {
  sheet: '--sheet NAME',
  header: '--header-row NUMBER',
  item: '--column item=HEADER',
  location: '--column location=HEADER',
  quantity: '--column quantity=HEADER',
  time: '--column occurred_at=HEADER',
  clock: '--column recorded_at=HEADER',
  sign: '--sign in|out|signed',
  types: '--type VALUE=in|out|signed|level|none',
  statuses: '--status VALUE=counts|none',
  dates: '--dates day-first|month-first',
  decimal: '--decimal point|comma',
}

/** A question in words. */
export function questionText({ code, file, detail }: Question, words: Words): string {
  return words.guess.questions[code]({ file, detail })
}

/** An answer in words, with what it comes to. */
export function answerText({ code }: Question, { value, outcome }: Answer, words: Words): string {
  const answer = words.guess.answers[code](value)
  return outcome === null ? answer : `${answer}: ${words.guess.outcome(outcome)}`
}
