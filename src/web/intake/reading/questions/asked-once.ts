/** Questions that several files raise alike: an answer settles all of them, so a person is asked once. */
import type { Question } from '../../../../api/intake/schema.ts'

export interface AskedOnce {
  readonly key: string
  /** As the first of the files raises it; what its answers come to is told of that file. */
  readonly question: Question
  readonly files: readonly string[]
}

/** In the order in which they are first raised. */
export function askedOnce(questions: readonly Question[]): AskedOnce[] {
  const asked = new Map<string, { question: Question; files: string[] }>()
  for (const question of questions) {
    const key = keyOf(question)
    const found = asked.get(key)
    if (found === undefined) asked.set(key, { question, files: [question.file] })
    else found.files.push(question.file)
  }
  return [...asked].map(([key, { question, files }]) => ({ key, question, files }))
}

/** Of a header, each file has its own row. */
function keyOf({ code, file, detail: { column, value }, answers }: Question): string {
  const own = code === 'header' || code === 'sheet' ? file : ''
  return JSON.stringify([code, own, column, value, answers.map((answer) => answer.value)])
}
