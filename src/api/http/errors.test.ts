import { expect, it } from 'vitest'
import { REQUEST_ERROR_CODES } from '../../core/codes.ts'
import { FILE_ERROR_CODES } from '../../core/file-codes.ts'
import { REFUSAL_CODES } from '../../core/refusal-codes.ts'
import { ERRORS, errorOf } from './errors.ts'
import { problemBody, RequestProblem, wordsOf } from './problem.ts'
import { referencePage } from './reference-page.ts'

const CODES = [...REQUEST_ERROR_CODES, ...REFUSAL_CODES, ...FILE_ERROR_CODES]

it('has a row for each code that a problem can bear, and no other', () => {
  expect(Object.keys(ERRORS).toSorted()).toEqual([...new Set(CODES)].toSorted())
  // A code more is a change of the API: count it here, and describe it.
  expect(Object.keys(ERRORS)).toHaveLength(114)
})

const PAGE = referencePage({ info: { title: 'T', version: '1', description: '' }, tags: [], paths: {} }).page

it.each(CODES)('%s: a status that fits, words, and a place in the reference', (code) => {
  const { status, retry, retryAfterS } = errorOf(code)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(600)
  // What may be sent again fails for a reason that passes: of the server, the way to it, or other work.
  expect(retry === 'later').toBe(status === 429 || status >= 500 || WAITS_FOR_OTHERS.includes(code))
  if (retryAfterS !== undefined) expect(retry).toBe('later')
  // Whoever comes while there is no room, or nobody who answers, is told when to come again.
  if (status === 503) expect(retryAfterS).toBeGreaterThan(0)
  const { what, todo } = wordsOf(code)
  expect(what({})).not.toBe('')
  expect(todo).toMatch(/\.$/)
  expect(problemBody(new RequestProblem(code))).toMatchObject({ type: `/docs#${code}`, status, code })
  expect(PAGE).toContain(`<tr id="${code}">`)
})

const WAITS_FOR_OTHERS: readonly string[] = ['upload-in-use', 'import-busy', 'request-too-slow']
