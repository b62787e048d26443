/** What the page starts and stops. */
import type { BackTestJob } from '../../api/back-test/schema.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export const startBackTest = (body: object) => send<BackTestJob>('POST', '/v1/backtests', body)

/** Stops one that waits or is under way. */
export const cancelBackTest = (id: string) => send('DELETE', `/v1/backtests/${path(id)}`)
