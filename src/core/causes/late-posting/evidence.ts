/** What speaks for `late-posting`: that of all late movements. */
export { type LateEvidence as LatePostingEvidence, lateFacts as latePostingFacts } from '../late/evidence.ts'
