/**
 * A list that goes on by itself and does not jump: its rows keep their place with their latest facts, those that left
 * the list go, and new ones wait until its reader asks for them. What the reader changed is in place at once.
 */
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { ownChanges } from '../data/changed.ts'
import type { Page } from '../data/page.ts'
import { useStore } from '../data/store.ts'

interface Held {
  /** Of which question, and after which change of the reader's own. */
  readonly of: string
  readonly keys: readonly string[]
}

export function useHeld<Row>(
  found: UseQueryResult<Page<Row>>,
  question: unknown,
  rowKey: (row: Row) => string,
) {
  const of = JSON.stringify([question, useStore(ownChanges)])
  const [held, hold] = useState<Held | null>(null)
  const { data, isPlaceholderData } = found
  const rows = data?.rows ?? []
  if (data !== undefined && !isPlaceholderData && held?.of !== of) hold({ of, keys: rows.map(rowKey) })
  const { kept, fresh } = keptRows(rows, held?.of === of ? held.keys : null, rowKey)
  return { rows: kept, fresh, show: () => hold({ of, keys: rows.map(rowKey) }) }
}

/** The rows that are in place, and how many wait. A list of which nothing is left has no place to keep. */
export function keptRows<Row>(
  rows: readonly Row[],
  keys: readonly string[] | null,
  rowKey: (row: Row) => string,
): { readonly kept: readonly Row[]; readonly fresh: number } {
  if (keys === null) return { kept: rows, fresh: 0 }
  const latest = new Map(rows.map((row) => [rowKey(row), row]))
  const kept = keys.flatMap((key) => latest.get(key) ?? [])
  return kept.length === 0 ? { kept: rows, fresh: 0 } : { kept, fresh: rows.length - kept.length }
}
