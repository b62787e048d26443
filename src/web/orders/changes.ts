/** What the pages change of orders. */
import type { Order, Stop } from '../../api/orders/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export const lookAgain = ({ site, document }: Order) =>
  changed(send<Order>('POST', `/v1/orders/${path(document)}/release?site=${path(site)}`, {}))

export const cancelOrder = ({ site, document }: Order) =>
  changed(send<Order>('POST', `/v1/orders/${path(document)}/cancel?site=${path(site)}`, {}))

export const setStop = (body: object) => changed(send<Stop>('POST', '/v1/stops', body))

export const liftStop = (id: string) => changed(send('DELETE', `/v1/stops/${path(id)}`))
