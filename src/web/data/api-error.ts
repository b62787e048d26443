/** An answer that is no answer: the server's stable code, or `unreachable` where none came. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly pointer: string | undefined

  constructor(code: string, status: number, detail: string, pointer?: string) {
    super(detail)
    this.code = code
    this.status = status
    this.pointer = pointer
  }
}
