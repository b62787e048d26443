/** A cheap sign that the ledger changed, whichever process changed it. */
export interface Pulse {
  readonly movements: number
  readonly lastRecordedAt: string | null
  /** Items whose episodes wait for causes; counted up to a bound. */
  readonly waiting: number
  /** Changes whenever an import does. */
  readonly imports: string
}

export interface LivePort {
  pulse(): Promise<Pulse>
}
