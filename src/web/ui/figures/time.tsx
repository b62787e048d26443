/** A time on the page: in the zone of the site; the other zone on hover. */
import type { TimePrecision } from '../../../core/codes.ts'
import { elsewhere, exactly, shortly, when } from './when.ts'

/** `full` names the zone, `short` is for columns whose header does, `exact` is that to the second. */
export function Time(props: { at: string; precision?: TimePrecision; form?: 'full' | 'short' | 'exact' }) {
  const { at, precision, form = 'full' } = props
  const text = form === 'full' ? when(at, precision) : (form === 'exact' ? exactly : shortly)(at, precision)
  return (
    <time className="figure" dateTime={at} title={text.length === 10 ? undefined : elsewhere(at)}>
      {text}
    </time>
  )
}
