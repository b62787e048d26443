/**
 * Every code that a problem over HTTP can bear, with its status and whether the same request may be sent again.
 *
 * The words of a code are in `messages`; what a code means never changes. A code that core adds does not compile until
 * it has a row here.
 */

import type { RequestErrorCode } from '../../core/codes.ts'
import type { FileErrorCode } from '../../core/file-codes.ts'
import type { RefusalCode } from '../../core/refusal-codes.ts'

export type ProblemCode = RequestErrorCode | RefusalCode | FileErrorCode

export interface ErrorRow {
  readonly status: number
  /** `later`: the same request may succeed later. `never`: the request, or what it speaks of, has to change first. */
  readonly retry: 'never' | 'later'
  /** Seconds to wait, where every answer of the code says the same. */
  readonly retryAfterS?: number
}

export const ERRORS = {
  // Who asks.
  'not-signed-in': { status: 401, retry: 'never' },
  'not-allowed': { status: 403, retry: 'never' },
  'other-source': { status: 403, retry: 'never' },
  'wrong-sign-in': { status: 401, retry: 'never' },
  deactivated: { status: 403, retry: 'never' },
  'wrong-password': { status: 400, retry: 'never' },
  'link-unusable': { status: 410, retry: 'never' },
  'already-set-up': { status: 409, retry: 'never' },
  'last-administrator': { status: 409, retry: 'never' },
  'email-taken': { status: 409, retry: 'never' },
  'name-taken': { status: 409, retry: 'never' },
  'unusable-name': { status: 422, retry: 'never' },
  'too-many-users': { status: 409, retry: 'never' },
  'too-many-keys': { status: 409, retry: 'never' },
  'oidc-unreachable': { status: 503, retry: 'later', retryAfterS: 30 },
  'too-many-requests': { status: 429, retry: 'later' },

  // The request as such.
  'not-found': { status: 404, retry: 'never' },
  'request-too-slow': { status: 408, retry: 'later' },
  'body-too-large': { status: 413, retry: 'never' },
  'unsupported-media-type': { status: 415, retry: 'never' },
  malformed: { status: 400, retry: 'never' },
  'bad-cursor': { status: 400, retry: 'never' },
  'contradicting-filters': { status: 400, retry: 'never' },
  'atomic-over-sites': { status: 400, retry: 'never' },
  'line-twice': { status: 400, retry: 'never' },
  'unknown-zone': { status: 400, retry: 'never' },
  'unknown-currency': { status: 400, retry: 'never' },

  // A change that cannot be made.
  'unknown-site': { status: 404, retry: 'never' },
  'unusable-site': { status: 422, retry: 'never' },
  'confirm-unit': { status: 409, retry: 'never' },
  'unknown-scope': { status: 422, retry: 'never' },
  'unknown-rule': { status: 422, retry: 'never' },
  'contradicting-rules': { status: 409, retry: 'never' },
  'too-many-rules': { status: 409, retry: 'never' },
  'bad-rules': { status: 422, retry: 'never' },
  'empty-period': { status: 422, retry: 'never' },
  'approval-by-requester': { status: 403, retry: 'never' },
  'needs-manager': { status: 403, retry: 'never' },
  'too-many-overrides': { status: 409, retry: 'never' },
  'not-open': { status: 409, retry: 'never' },
  'movement-void': { status: 409, retry: 'never' },
  'unknown-case': { status: 404, retry: 'never' },
  'unknown-user': { status: 422, retry: 'never' },
  'case-merged-with-itself': { status: 422, retry: 'never' },
  'case-merged': { status: 409, retry: 'never' },
  'case-closed': { status: 409, retry: 'never' },
  'case-not-closed': { status: 409, retry: 'never' },
  'case-changed': { status: 409, retry: 'never' },
  'other-site': { status: 422, retry: 'never' },
  'not-of-case': { status: 422, retry: 'never' },
  'whole-case': { status: 422, retry: 'never' },
  'cause-not-offered': { status: 422, retry: 'never' },
  'repair-applied': { status: 409, retry: 'never' },
  'repair-not-applied': { status: 409, retry: 'never' },
  'repair-empty': { status: 422, retry: 'never' },
  'repair-sinks': { status: 422, retry: 'never' },
  'repair-refused': { status: 422, retry: 'never' },
  'too-many-mappings': { status: 409, retry: 'never' },

  // A movement that is not posted. Most are said of one element of an answer; some refuse a whole request.
  conflict: { status: 409, retry: 'never' },
  'unknown-item': { status: 422, retry: 'never' },
  'unknown-location': { status: 422, retry: 'never' },
  'unknown-unit': { status: 422, retry: 'never' },
  'inexact-quantity': { status: 422, retry: 'never' },
  'period-closed': { status: 422, retry: 'never' },
  'stale-set': { status: 422, retry: 'never' },
  'kind-against-direction': { status: 422, retry: 'never' },
  'confirm-time': { status: 422, retry: 'never' },
  'confirm-quantity': { status: 422, retry: 'never' },
  'confirm-return': { status: 422, retry: 'never' },
  'confirm-transit': { status: 422, retry: 'never' },
  'confirm-repeat': { status: 422, retry: 'never' },
  'reservation-short': { status: 422, retry: 'never' },
  'override-unusable': { status: 422, retry: 'never' },
  'would-go-negative': { status: 422, retry: 'never' },
  'reserved-for-others': { status: 422, retry: 'never' },
  'with-others': { status: 422, retry: 'never' },

  // Files.
  'file-too-large': { status: 413, retry: 'never' },
  'too-many-uploads': { status: 409, retry: 'never' },
  'too-many-arriving': { status: 429, retry: 'later', retryAfterS: 5 },
  'upload-in-use': { status: 409, retry: 'later' },
  'import-busy': { status: 409, retry: 'later' },
  'file-not-found': { status: 422, retry: 'never' },
  'file-unreadable': { status: 422, retry: 'never' },
  'empty-file': { status: 422, retry: 'never' },
  'no-rows': { status: 422, retry: 'never' },
  'bad-encoding': { status: 422, retry: 'never' },
  'bad-compression': { status: 422, retry: 'never' },
  'bad-json': { status: 422, retry: 'never' },
  'bad-parquet': { status: 422, retry: 'never' },
  'bad-workbook': { status: 422, retry: 'never' },
  'unknown-sheet': { status: 422, retry: 'never' },
  'encrypted-file': { status: 422, retry: 'never' },
  'old-workbook': { status: 422, retry: 'never' },
  'not-a-table': { status: 422, retry: 'never' },
  'not-movements': { status: 422, retry: 'never' },
  'unknown-archive': { status: 422, retry: 'never' },
  'archive-of-several': { status: 422, retry: 'never' },
  'archive-in-archive': { status: 422, retry: 'never' },
  'too-large': { status: 422, retry: 'never' },
  'file-changed': { status: 422, retry: 'never' },
  'unsupported-file': { status: 422, retry: 'never' },
  'bad-mapping': { status: 422, retry: 'never' },
  'missing-column': { status: 422, retry: 'never' },
  'unknown-column': { status: 422, retry: 'never' },
  'column-mapped-twice': { status: 422, retry: 'never' },
  'broken-line': { status: 422, retry: 'never' },

  // The server just now.
  'site-busy': { status: 429, retry: 'later', retryAfterS: 1 },
  'queue-full': { status: 429, retry: 'later', retryAfterS: 60 },
  'too-many-listeners': { status: 503, retry: 'later', retryAfterS: 30 },
  'database-unreachable': { status: 503, retry: 'later', retryAfterS: 2 },
  'clock-differs': { status: 503, retry: 'later', retryAfterS: 10 },
  'no-room': { status: 503, retry: 'later', retryAfterS: 2 },
  'disk-full': { status: 507, retry: 'later' },
  internal: { status: 500, retry: 'later' },
} satisfies Record<ProblemCode, ErrorRow>

/** The row of a code. */
export function errorOf(code: ProblemCode): ErrorRow {
  return ERRORS[code]
}
