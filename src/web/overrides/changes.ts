/** What the pages change of overrides. */
import type { Override } from '../../api/overrides/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export const askOverride = (body: object) => changed(send<Override>('POST', '/v1/overrides', body))

/** Withdrawing is revoking what nobody has decided yet. */
export type Verdict = 'approve' | 'reject' | 'revoke' | 'withdraw'

export const decideOverride = (id: string, verdict: Verdict, note: string | null) =>
  changed(
    send<Override>('POST', `/v1/overrides/${path(id)}/${verdict === 'withdraw' ? 'revoke' : verdict}`, {
      note,
    }),
  )
