/** What speaks for `integration-delay`: that of all late movements. */
export {
  type LateEvidence as IntegrationDelayEvidence,
  lateFacts as integrationDelayFacts,
} from '../late/evidence.ts'
