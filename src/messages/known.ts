/** Words for a code that may not be one: of a stored row, another version's answer, an address. */

import type { FaultWords, Words } from './words.ts'

/** Undefined where nothing is said of the code. @example known({ day: 'Day' }, 'week') // undefined */
export function known<Code extends string, Value>(
  words: Readonly<Record<Code, Value>>,
  code: unknown,
): Value | undefined {
  return Object.hasOwn(words, String(code)) ? words[String(code) as Code] : undefined
}

/** What is wrong, for a code of requests, refusals or files; undefined for any other. */
export function faultOf(
  { requestErrors, refusals, fileErrors }: Words,
  code: string,
): FaultWords | undefined {
  return known(requestErrors, code) ?? known(refusals, code) ?? known(fileErrors, code)
}
