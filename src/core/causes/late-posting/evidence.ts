/** What speaks for `late-posting`: that of all late movements. */
export { lateFacts as latePostingFacts } from '../late/evidence.ts'
