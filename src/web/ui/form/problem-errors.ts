/**
 * What a problem of the API says is wrong with a field of a form.
 *
 * A problem names the field by a JSON pointer into the body, such as `/scope/item`; a form names it by a path,
 * `scope.item`.
 */
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'

export interface FieldError {
  readonly path: string
  readonly message: string
}

/** Where a form calls a field otherwise than the API does: the path of the form by that of the body. */
export type Renamed = Readonly<Record<string, string>>

/** The field that an error names and what it says of it; null where it names none. */
export function fieldError(error: unknown, renamed: Renamed = {}): FieldError | null {
  if (!(error instanceof ApiError) || error.pointer === undefined) return null
  const pointer = error.pointer.slice(1)
  const path = pointer.replaceAll('/', '.')
  // The API speaks of patterns and pointers where it cannot read a text: words for programmers, not for readers.
  const message = error.code === 'malformed' ? (web.badFields[pointer] ?? web.badField) : error.message
  return { path: renamed[path] ?? path, message }
}

/**
 * Sets what an error says at the field that it names, and answers the path of that field.
 *
 * Null where the form shows no such field: then the error has to be shown beside the form.
 */
export function setErrorsFromProblem(
  form: { readonly setErrors: (errors: Record<string, string>) => void },
  error: unknown,
  shows: (path: string) => boolean,
  renamed: Renamed = {},
): string | null {
  const found = fieldError(error, renamed)
  if (found === null || !shows(found.path)) return null
  form.setErrors({ [found.path]: found.message })
  return found.path
}
