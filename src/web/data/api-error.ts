/**
 * An answer that is no answer: the server's stable code, or a code of the web's own: `unreachable` where none came,
 * `unreadable` where it could not be read.
 */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly pointer: string | undefined
  /** How long the server asked to be left alone; null where it did not. */
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
