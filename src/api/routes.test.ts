import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../test/support/api.ts'
import { ACCESS } from './access/table.ts'
import { ROUTES, type Routes } from './routes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 120_000)
afterAll(() => test?.close())

/** Where a browser comes back from the identity provider: a redirect, and no part of the API. */
const REDIRECT = 'GET /v1/auth/callback/oidc'

it('names every route that is served under /v1, and no other', () => {
  const served = Object.keys(ACCESS).filter((name) => name.includes(' /v1/') || name.endsWith(' /v1'))
  expect(Object.keys(ROUTES).toSorted()).toEqual(served.filter((name) => name !== REDIRECT).toSorted())
})

it.each(Object.entries(ROUTES))('%s: takes and answers what its route does', (name, row) => {
  const [method = '', path = ''] = name.split(' ')
  const operation = test.document.paths[path.replace(/(?<=\/):(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  const { parameters = [], requestBody, responses = {} } = operation ?? {}
  const query = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name)
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  const answer = Object.values((responses['200'] ?? responses['202'])?.content ?? {})[0]?.schema
  expect({ query, body, answer }).toEqual({
    query: 'query' in row ? Object.keys(row.query.properties) : [],
    body: 'body' in row ? plain(row.body) : undefined,
    answer: plain(row.answer),
  })
})

it('binds an answer to its path', () => {
  const page: Routes['GET /v1/episodes']['answer'] = { rows: [], next: null, total: 0 }
  const query: Routes['GET /v1/episodes']['query'] = { state: 'open', limit: 1 }
  // @ts-expect-error there is no such state
  const wrong: Routes['GET /v1/episodes']['query'] = { state: 'ajar' }
  expect([page.rows, query.limit, wrong.state]).toEqual([[], 1, 'ajar'])
})

/** As the document writes it, which puts a constant as an enum of one and a record by what it may hold. */
function plain(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const { const: constant, patternProperties, ...rest } = value
    if (patternProperties?.['^.*$'] !== undefined)
      return { ...rest, additionalProperties: patternProperties['^.*$'] }
    return constant === undefined ? value : { ...rest, enum: [constant] }
  })
}
