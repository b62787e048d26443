/** The balance in both orders at the cursor, and the movements that led to it. */
import { figure } from '../../../../messages/format.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { exactly, zoneLabel } from '../../../ui/figures/when.ts'
import type { Stop } from '../model/stops.ts'
import styles from '../picture.module.css'
import { signed } from './tip.tsx'

export function Readout(props: { stop: Stop | undefined; announce: boolean; hint: string }) {
  const { stop, announce, hint } = props
  return (
    <p className={`${styles.readout} no-print`} aria-live={announce ? 'polite' : 'off'} data-testid="readout">
      {stop === undefined ? hint : textOf(stop)}
    </p>
  )
}

function textOf({ at, posted, happened, movements }: Stop): string {
  const { picture } = web
  const balances = picture.cursor(`${exactly(at)} ${zoneLabel()}`, figure(posted), figure(happened))
  const [first, ...others] = movements
  if (first === undefined) return `${balances}.`
  const moved = picture.moved({
    id: first.id,
    kind: words().movementKinds[first.kind],
    delta: signed(first.delta),
    happened: exactly(first.occurredAt, first.occurredPrecision),
    posted: exactly(first.recordedAt),
    zone: zoneLabel(),
  })
  return `${balances}. ${moved}${others.length === 0 ? '' : ` ${picture.movedMore(others.length)}`}.`
}
