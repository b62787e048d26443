/** Answers the port of shortages: one verb. */
import type { ShortagePort } from '../../app/shortages/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { shortageFacts } from './facts.ts'

/** The verb of shortages, over one database. */
export function shortagePort({ pool }: Pick<Clocked, 'pool'>): ShortagePort {
  return { shortageFacts: (filter) => shortageFacts(pool, filter) }
}
