/** Where reports of audits are kept for a while. */

/** Keeps what an audit came to, as named texts. */
export interface AuditShelf {
  write(id: string, name: string, pieces: Iterable<string>): Promise<void>
  /** Null where there is none. */
  read(id: string, name: string): Promise<AsyncIterable<Uint8Array> | null>
  remove(id: string): Promise<void>
}
