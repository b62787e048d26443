/** Texts that name things: what they may hold. */
import type { RejectionCode } from '../file-codes.ts'
import { TEXT_LENGTH_MAX } from '../limits.ts'

/** Why a text cannot name anything; null where it can. Control characters and half characters cannot be kept. */
export function textFault(text: string): Extract<RejectionCode, 'text-too-long' | 'bad-text'> | null {
  if (text.length > TEXT_LENGTH_MAX) return 'text-too-long'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(text) || !text.isWellFormed() ? 'bad-text' : null
}
