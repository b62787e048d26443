/** The first example of the README, as it stands there: from the first visit to the first refusal. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testApi } from '../../../test/support/api.ts'

it('leads from an empty ledger to a refusal that says why', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const lines = [...readme.matchAll(/^post (\w+) (\S+) '([^']+)'/gm)]
  expect(lines).toHaveLength(5)
  const test = await testApi({ login: true })
  const { port } = new URL(await test.api.listen({ port: 0, host: '127.0.0.1' }))
  const jar = new Map<string, string>()
  const answers: unknown[] = []
  for (const [, method = '', path = '', body = ''] of lines) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`http://127.0.0.1:${port}/v1/${path}`, {
      method,
      body,
      headers: { 'content-type': 'application/json', cookie },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    expect([path, answer.status]).toEqual([path, 200])
    answers.push(await answer.json())
  }
  expect(answers.at(-1)).toMatchObject([
    {
      status: 'refused',
      code: 'would-go-negative',
      refusal: { item: 'BOLT', location: 'A/01', balance: '0', shortfall: '8', rule: { mode: 'refuse' } },
    },
  ])
  await test.close()
})
