/**
 * A list that does not move while it is read: its rows stay as they were first shown, with what is newly known of them;
 * where another list has come, the reader is told and asks for it.
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
