/** What the pages change of rules. */
import type { Rule, Rules } from '../../api/rules/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export const addRule = (body: object) => changed(send<Rule>('POST', '/v1/rules', body))

export const changeRule = (id: string, body: object) =>
  changed(send<Rule>('PATCH', `/v1/rules/${path(id)}`, body))

export const removeRule = (id: string) => changed(send('DELETE', `/v1/rules/${path(id)}`))

export const orderRules = (ids: readonly string[]) => changed(send<Rules>('PUT', '/v1/rules/order', { ids }))
