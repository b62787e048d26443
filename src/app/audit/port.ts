/** Where audits of files are kept for a while, and how they are written. */
import type { AuditResult } from '../../core/audit/audit-result.ts'

/** Keeps what an audit came to, as named texts. */
export interface AuditShelf {
  write(id: string, name: string, pieces: Iterable<string>): Promise<void>
  /** Null where there is none. */
  read(id: string, name: string): Promise<AsyncIterable<Uint8Array> | null>
  remove(id: string): Promise<void>
}

/** Reports of a result; their words are not app's. */
export interface AuditReports {
  readonly html: (result: AuditResult, files: readonly string[]) => Iterable<string>
  readonly json: (result: AuditResult) => Iterable<string>
  readonly summary: (result: AuditResult) => Readonly<Record<string, unknown>>
}
