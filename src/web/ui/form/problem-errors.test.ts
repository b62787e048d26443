/** Problems of the API at the fields of a form. */
import { describe, expect, it } from 'vitest'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { fieldError, setErrorsFromProblem } from './problem-errors.ts'

const problem = (code: string, pointer?: string) => new ApiError(code, 400, 'as the server says', { pointer })

describe('a problem', () => {
  it.each([
    ['a field', problem('not-found', '/item'), { path: 'item', message: 'as the server says' }],
    [
      'a field of a part',
      problem('not-found', '/scope/item'),
      { path: 'scope.item', message: 'as the server says' },
    ],
    [
      'a text that cannot be read',
      problem('malformed', '/email'),
      { path: 'email', message: web.badFields.email },
    ],
    [
      'a text without words of its own',
      problem('malformed', '/scope/item'),
      { path: 'scope.item', message: web.badField },
    ],
    [
      'a field by another name',
      problem('malformed', '/graceSeconds'),
      { path: 'grace', message: web.badField },
    ],
    ['no field', problem('internal'), null],
    ['no problem', new Error('bug'), null],
  ])('names %s', (_, error, named) => {
    expect(fieldError(error, { graceSeconds: 'grace' })).toEqual(named)
  })

  it('is left to the form where no field shows it', () => {
    const set: object[] = []
    const form = { setErrors: (errors: object) => void set.push(errors) }
    const shows = (path: string) => path === 'item'
    expect(setErrorsFromProblem(form, problem('unknown-item', '/item'), shows)).toBe('item')
    expect(setErrorsFromProblem(form, problem('unknown-item', '/hours'), shows)).toBeNull()
    expect(setErrorsFromProblem(form, problem('internal'), shows)).toBeNull()
    expect(set).toEqual([{ item: 'as the server says' }])
  })
})
