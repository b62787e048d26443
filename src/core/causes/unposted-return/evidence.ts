/** What speaks for `unposted-return`: that of all goods that were never posted. */
export { missingFacts as unpostedReturnFacts } from '../missing/evidence.ts'
