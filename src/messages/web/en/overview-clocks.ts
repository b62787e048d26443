/** Clocks that differ, and sites whose time is ahead: on Data health. */
import { duration } from '../../format.ts'

export const clocks = {
  title: 'Clocks',
  ahead: (site: string, aheadMs: number) =>
    `The time of ${site} is ${duration(aheadMs)} ahead of the database’s clock, and stands still until then: reservations, overrides and movements on hold run out late.`,
  correct: 'Correct time',
  correctTitle: (site: string) => `Correct the time of ${site}?`,
  correctText: [
    'From now on the site goes by the database’s clock.',
    'Reservations and movements on hold that began at a time still to come last as long from now on.',
    'Movements keep the times they were recorded at, and the next ones are recorded after them.',
  ],
  no: 'Cancel',
  corrected: (site: string) => `Time of ${site} corrected.`,
}
