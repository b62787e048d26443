/**
 * A list that does not move while it is read: its rows stay in place, each with its latest facts. If another list has
 * come, `changed` says so, and `show` puts it in place.
 */
import { useState } from 'react'

export function useSteady<Row>(rows: readonly Row[], key: (row: Row) => string) {
  const [held, setHeld] = useState(rows)
  const latest = new Map(rows.map((row) => [key(row), row]))
  const keys = (list: readonly Row[]) => list.map(key).join(' ')
  return {
    shown: held.map((row) => latest.get(key(row)) ?? row),
    changed: keys(held) !== keys(rows),
    show: () => setHeld(rows),
  }
}
