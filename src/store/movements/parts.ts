import type { EpisodePart } from '../../app/movements/port.ts'

/** The parts that a movement or a document plays in an episode, in the order of their weight. */
export function partsOf({
  is_trigger,
  is_closer,
  is_cause = false,
}: {
  readonly is_trigger: boolean
  readonly is_closer: boolean
  readonly is_cause?: boolean
}): EpisodePart[] {
  const parts: EpisodePart[] = []
  if (is_trigger) parts.push('trigger')
  if (is_closer) parts.push('closer')
  if (is_cause) parts.push('cause')
  return parts
}
