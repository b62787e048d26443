/**
 * The codes of files that are read: why a row or a file is not taken, what a guess says, how an import stands.
 * Stable, as in `codes.ts`.
 */

/** Why a row of a file, or a field of a request, is not taken: cannot be read, then cannot be posted. By precedence. */
export const REJECTION_CODES = [
  'broken-line',
  'missing-value',
  'bad-text',
  'text-too-long',
  'bad-quantity',
  'ambiguous-quantity',
  'quantity-out-of-range',
  'too-many-decimals',
  'zero-quantity',
  'bad-time',
  'ambiguous-time',
  'time-out-of-range',
  'time-without-zone',
  'bad-cost',
  'unknown-kind',
  'unknown-type',
  'unknown-unit',
  'inexact-quantity',
  'equal-ends',
  'states-level',
  'reserved-name',
  'other-source',
  'repeated-id',
  'conflict',
  'unknown-item',
  'unknown-location',
  'would-go-negative',
] as const

export type RejectionCode = (typeof REJECTION_CODES)[number]

/** Why a whole file cannot be read. */
export const FILE_ERROR_CODES = [
  'file-not-found',
  'file-unreadable',
  'empty-file',
  'no-rows',
  'bad-encoding',
  'bad-compression',
  'bad-json',
  'bad-parquet',
  'bad-workbook',
  'unknown-sheet',
  'encrypted-file',
  'old-workbook',
  'not-a-table',
  'not-movements',
  'unknown-archive',
  'archive-of-several',
  'archive-in-archive',
  'too-large',
  'file-changed',
  'unsupported-file',
  'bad-mapping',
  'missing-column',
  'unknown-column',
  'column-mapped-twice',
  'broken-line',
] as const

export type FileErrorCode = (typeof FILE_ERROR_CODES)[number]

/**
 * How an import stands. `interrupted` stands for one that is under way and of which no process has reported for a
 * while.
 */
export const IMPORT_STATES = [
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
  'interrupted',
  'undoing',
  'undone',
] as const

export type ImportState = (typeof IMPORT_STATES)[number]

/** Why a warehouse cannot be simulated as it was asked for. */
export const SIMULATION_ERROR_CODES = [
  'bad-seed',
  'unknown-profile',
  'items-out-of-range',
  'days-out-of-range',
  'movements-out-of-range',
  'bad-start',
  'bad-rate',
  'unknown-fault',
  'bad-count',
  'bad-share',
  'contradicting-options',
  'too-few-items',
] as const

export type SimulationErrorCode = (typeof SIMULATION_ERROR_CODES)[number]
