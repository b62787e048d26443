/** What speaks for `late-posting`. */
export type { LateEvidence as LatePostingEvidence } from '../late-acts.ts'
