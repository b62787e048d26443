/**
 * A request that failed: the server's stable code, or a code of the web's own, `unreachable` where no answer came and
 * `unreadable` where it could not be read.
 */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  /** The part of the request that is wrong, as a JSON pointer. */
  readonly pointer: string | undefined
  /** How long the server wants no further request; null where it does not say. */
  readonly retryAfterMs: number | null

  constructor(
    code: string,
    status: number,
    detail: string,
    more: { pointer?: string; retryAfterMs?: number | null } = {},
  ) {
    super(detail)
    this.code = code
    this.status = status
    this.pointer = more.pointer
    this.retryAfterMs = more.retryAfterMs ?? null
  }
}

/** Whether the server answered that it does not know the thing. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404
}
