/** What `unknown` says: which causes were looked at, and what data would decide. */
import type { CauseCode, MissingDataCode } from '../../codes.ts'
import type { CodesFact } from '../evidence.ts'

export type UnknownEvidence = {
  readonly checkedCauses: CodesFact<CauseCode>
  /** In the order of MISSING_DATA_CODES. */
  readonly missingData: CodesFact<MissingDataCode>
}
