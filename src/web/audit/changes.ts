/** The changes of the audit page. */
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

/** Stops an audit that waits or is under way. */
export const cancelAudit = (id: string) => send('DELETE', `/v1/audits/${path(id)}`)
