/** What the pages change of what is announced. */
import type { ExpectationAnswer } from '../../api/expectations/schema.ts'
import { changed } from '../data/changed.ts'
import { send } from '../data/send.ts'

export const announce = (lines: readonly object[]) =>
  changed(send<ExpectationAnswer[]>('POST', '/v1/expectations', lines))

export const closeDocument = (site: string, document: string) =>
  changed(send<{ lines: number }>('POST', '/v1/expectations/close', { site, document }))
