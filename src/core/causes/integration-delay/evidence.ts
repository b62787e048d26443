/** What speaks for `integration-delay`. */
export type { LateEvidence as IntegrationDelayEvidence } from '../late-acts.ts'
