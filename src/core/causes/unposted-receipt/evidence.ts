/** What speaks for `unposted-receipt`: that of all goods that were never posted. */
export {
  type MissingEvidence as UnpostedReceiptEvidence,
  missingFacts as unpostedReceiptFacts,
} from '../missing/evidence.ts'
