/** What speaks for `integration-delay`: that of all late movements. */
export { lateFacts as integrationDelayFacts } from '../late/evidence.ts'
