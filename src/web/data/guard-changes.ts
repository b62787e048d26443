/** What is changed from the pages of the guard; all that is shown of it is asked again after each. */
import type { Hold, Override, Rule, Rules, Stop } from '../../api/holds/schema.ts'
import type { PostAnswer } from '../../api/posting/schema.ts'
import type { Order, Reservation } from '../../api/reservations/schema.ts'
import type { Site } from '../../api/site/schema.ts'
import { todayQuery } from '../overview/queries.ts'
import { sitesQuery } from '../site/queries.ts'
import { GUARD } from './guard-queries.ts'
import { queryClient } from './query-client.ts'
import { send } from './send.ts'

const path = encodeURIComponent

export const addRule = (body: object) => changed(send<Rule>('POST', '/v1/rules', body))
export const changeRule = (id: string, body: object) =>
  changed(send<Rule>('PATCH', `/v1/rules/${path(id)}`, body))
export const removeRule = (id: string) => changed(send('DELETE', `/v1/rules/${path(id)}`))
export const orderRules = (ids: readonly string[]) => changed(send<Rules>('PUT', '/v1/rules/order', { ids }))

export const releaseHold = (id: string, override: string | null) =>
  changed(send<PostAnswer>('POST', `/v1/holds/${path(id)}/release`, { override }))
export const cancelHold = (id: string, note: string | null) =>
  changed(send<Hold>('POST', `/v1/holds/${path(id)}/cancel`, { note }))

export const askOverride = (body: object) => changed(send<Override>('POST', '/v1/overrides', body))
export type Verdict = 'approve' | 'reject' | 'revoke'
export const decideOverride = (id: string, verdict: Verdict, note: string | null) =>
  changed(send<Override>('POST', `/v1/overrides/${path(id)}/${verdict}`, { note }))

export const lookAgain = ({ site, document }: Order) =>
  changed(send<Order>('POST', `/v1/orders/${path(document)}/release?site=${path(site)}`, {}))
export const cancelOrder = ({ site, document }: Order) =>
  changed(send<Order>('POST', `/v1/orders/${path(document)}/cancel?site=${path(site)}`, {}))

export const setStop = (body: object) => changed(send<Stop>('POST', '/v1/stops', body))
export const liftStop = (id: string) => changed(send('DELETE', `/v1/stops/${path(id)}`))

export const releaseReservation = (id: string) =>
  changed(send<Reservation>('POST', `/v1/reservations/${path(id)}/release`, {}))
export const extendReservation = (id: string, seconds: number) =>
  changed(send<Reservation>('POST', `/v1/reservations/${path(id)}/extend`, { seconds }))

export async function setSiteMode(name: string, mode: Site['mode']): Promise<Site> {
  const site = await changed(send<Site>('PUT', `/v1/sites/${path(name)}/mode`, { mode }))
  await queryClient.invalidateQueries({ queryKey: sitesQuery.queryKey })
  return site
}

/** Two books change, and all that was told of them. */
export async function takeBack(site: string, seq: string, reason: string): Promise<PostAnswer> {
  const address = `/v1/movements/${path(site)}/${path(seq)}/reversal`
  const answer = await send<PostAnswer>('POST', address, { reason })
  void queryClient.invalidateQueries()
  return answer
}

async function changed<Told>(telling: Promise<Told>): Promise<Told> {
  try {
    return await telling
  } finally {
    // Also where it was not followed: then something else is on show than what there is.
    void queryClient.invalidateQueries({ queryKey: todayQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: [GUARD] })
  }
}
