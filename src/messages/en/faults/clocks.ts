/** English words for clocks that differ, and for sites whose time is ahead. */
import { duration } from '../../format.ts'
import type { Facts, Words } from '../../words.ts'

export const clockNews: Words['clockNews'] = {
  agree: 'The clocks of this server and of the database agree again.',
  siteAhead: (site, aheadMs) =>
    `The time of site ${site} is ${duration(aheadMs)} ahead of the database’s clock, and stands still until then. An administrator can correct it on the page Data health.`,
  siteRight: (site) => `The time of site ${site} is right again.`,
}

/** What either clock shows, and which is ahead by how much. */
export function clocksDiffer({ server, database, aheadMs }: Facts): string {
  const consequence = 'so nothing is decided or posted here'
  if (typeof aheadMs !== 'number')
    return `The clock of this server differs from the database’s, ${consequence}.`
  // What is seen is the least it can be: an answer takes its time.
  const by = `${duration(Math.ceil(Math.abs(aheadMs) / 1000) * 1000)} ${aheadMs > 0 ? 'ahead' : 'behind'}`
  return `The clock of this server shows ${server}, that of the database ${database}: ${by}, ${consequence}.`
}
