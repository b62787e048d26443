/** What the pages change of holds. */
import type { Hold } from '../../api/holds/schema.ts'
import type { PostAnswer } from '../../api/posting/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export const releaseHold = (id: string, override: string | null) =>
  changed(send<PostAnswer>('POST', `/v1/holds/${path(id)}/release`, { override }))

export const cancelHold = (id: string, note: string | null) =>
  changed(send<Hold>('POST', `/v1/holds/${path(id)}/cancel`, { note }))
