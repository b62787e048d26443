/** Offsets from UTC and the letters of zones, as they stand behind a time. */
import { MINUTE_MS } from '../../../time.ts'

/** Hours ahead of UTC. CST, IST and BST are left out: each means several zones. */
const LETTERS: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  brt: -3,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
}

/** Z, UTC, GMT, +01:00, -0700, +01, GMT+0100. */
export const ZONE_OFFSET = 'z|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|utc|gmt'

/** How far a zone behind a time is ahead of UTC, in milliseconds; null for one that is not known. */
export function offsetOf(zone: string): number | null {
  const match = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone)
  if (match === null) {
    const hours = LETTERS[zone.toLowerCase()]
    return hours === undefined ? null : hours * 60 * MINUTE_MS
  }
  const [, sign, hours, minutes] = match
  if (Number(hours) > 18 || Number(minutes ?? 0) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * MINUTE_MS
}
