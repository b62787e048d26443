/** What an order or a pick wave asks to have released, and why a line of it is not. */
import type { GateCode } from '../codes.ts'

export interface OrderLine {
  readonly line: string
  readonly item: string
  readonly quantity: string
  /** Where it is to be picked; anywhere at the site where absent. */
  readonly location?: string
}

/** Why a line is not released. */
export interface GateBlock {
  readonly line: string
  readonly item: string
  readonly code: GateCode
  readonly bookId: string | null
  readonly location: string | null
  readonly detail: Readonly<Record<string, string>>
}
