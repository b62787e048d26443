/**
 * What a person has settled about files, one thing at a time: by an option of the command line or an answer on a page.
 */
import type { CanonicalColumn } from '../canonical-columns.ts'
import type { Direction } from '../words/roles.ts'

export interface Settled {
  /** IANA zone of times that name none. */
  readonly zone?: string
  readonly sheet?: string
  /** Row of the header, as a spreadsheet counts. */
  readonly headerRow?: number
  /** Which way plain quantities went: all in, all out, or as they are signed. */
  readonly sign?: 'in' | 'out' | 'signed'
  readonly decimal?: '.' | ','
  readonly dates?: 'day-first' | 'month-first'
  /** Books hold nothing before the file begins, or nobody knows; a file of openings is a companion. */
  readonly opening?: 'zero' | 'unknown'
  /** Headers by canonical column; an empty text leaves the column out. */
  readonly columns?: Readonly<Partial<Record<CanonicalColumn, string>>>
  /** Which way types of movement go, by their value in the file. */
  readonly types?: Readonly<Record<string, Direction>>
  /** Whether rows with a value of the status count, by that value. */
  readonly statuses?: Readonly<Record<string, StatusAnswer>>
}

/** Rows of a status count as movements, or nothing moved. */
export type StatusAnswer = 'counts' | 'none'

/** What was settled before and what is settled now; of one thing the later counts. */
export function mergeSettled(before: Settled, later: Settled): Settled {
  const columns = Object.assign({}, before.columns, later.columns)
  const types = Object.assign({}, before.types, later.types)
  const statuses = Object.assign({}, before.statuses, later.statuses)
  const merged = Object.assign({}, before, later, { columns, types, statuses })
  const isEmpty = (part: object) => Object.keys(part).length === 0
  return Object.fromEntries(
    Object.entries(merged).filter(
      ([, part]) => part !== undefined && !(typeof part === 'object' && isEmpty(part)),
    ),
  )
}
