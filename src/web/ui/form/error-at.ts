/** What the server says of one field of a form. */
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'

/** Gives the message for the field that an error points at; undefined for every other field. */
export function errorAt(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError) || error.pointer !== `/${field}`) return undefined
  // What the API says of an unreadable text is about patterns and pointers, for people who write programs.
  return error.code === 'malformed' ? (web.badFields[field] ?? web.badField) : error.message
}
