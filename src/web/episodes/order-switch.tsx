/** Which of the two orders negatives are counted and listed in: what the system held, or what lay on the shelf. */
import { SegmentedControl } from '@mantine/core'
import { ORDERS, type Order } from '../../core/codes.ts'
import { web } from '../../messages/web/index.ts'
import { ORDER_BOTH } from './search.ts'

export function OrderSwitch(props: {
  /** Undefined where both are listed. */
  value: Order | undefined
  onChange: (order: Order) => void
}) {
  const { orderSwitch } = web.exceptions
  const shown = props.value ?? ORDER_BOTH
  const choices = props.value === undefined ? [...ORDERS, ORDER_BOTH] : ORDERS
  return (
    <SegmentedControl
      className="no-print"
      size="xs"
      aria-label={orderSwitch.label}
      value={shown}
      data={choices.map((value) => ({ value, label: orderSwitch[value as keyof typeof orderSwitch] }))}
      onChange={(order) => props.onChange(order as Order)}
    />
  )
}
