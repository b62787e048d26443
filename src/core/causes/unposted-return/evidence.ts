/** What speaks for `unposted-return`: that of all goods that were never posted. */
export {
  type MissingEvidence as UnpostedReturnEvidence,
  missingFacts as unpostedReturnFacts,
} from '../missing/evidence.ts'
