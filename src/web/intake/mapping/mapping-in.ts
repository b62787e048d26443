/** A mapping in a text, or what keeps it from being one; the server checks all the rest. */
import type { Mapping } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'

const { mapping: say } = web.reading

/** @example mappingIn('[]') // { fault: 'A mapping is an object with a list of “files”.' } */
export function mappingIn(text: string): { mapping: Mapping } | { fault: string } {
  try {
    const value: unknown = JSON.parse(text)
    return isMapping(value) ? { mapping: value } : { fault: say.noObject }
  } catch (error) {
    return { fault: say.notJson(error instanceof Error ? error.message : String(error)) }
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files)
}
