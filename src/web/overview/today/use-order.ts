/** The order Today counts in, from its address. */
import { getRouteApi } from '@tanstack/react-router'
import { ORDER_COUNTED, ORDERS, type Order } from '../../../core/codes.ts'

const route = getRouteApi('/')

export function useOrder(): { order: Order; choose: (order: Order) => void } {
  const { order } = route.useSearch()
  const navigate = route.useNavigate()
  return {
    order: ORDERS.find((known) => known === order) ?? ORDER_COUNTED,
    choose: (next) =>
      void navigate({ search: next === ORDER_COUNTED ? {} : { order: next }, resetScroll: false }),
  }
}
