/** The changes of the pages of overview. */
import type { LedgerCheck } from '../../api/overview/schema.ts'
import { send } from '../data/send.ts'

/** Begins a check of the whole ledger. */
export const startCheck = () => send<LedgerCheck>('POST', '/v1/checks')
