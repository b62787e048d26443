/** A time on the page: in the zone of the site; the other zone on hover. And sentences that have times in them. */
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

const DATES = /(\d{4}-\d{2}-\d{2})/

/** A sentence whose dates stay whole at the end of a line: a browser breaks them at their hyphens. */
export function WholeDates({ text }: { text: string }) {
  return text.split(DATES).map((part, at) =>
    DATES.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have nothing but their place
      <span key={at} className="figure">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
