/** What speaks for `unposted-receipt`: that of all goods that were never posted. */
export { missingFacts as unpostedReceiptFacts } from '../missing/evidence.ts'
