/** An override for a test of the API: as it is asked for by the tester, and as Bea approves it. */
import type { TestApi } from './api.ts'

export function anOverride(over: object) {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  return { reason: 'goods-on-shelf', explanation: 'seen by Ann', expiresAt, ...over }
}

export const approve = (test: TestApi, id: string) =>
  test.ask(`/v1/overrides/${id}/approve`, { method: 'POST', payload: {}, headers: { 'x-test-as': 'Bea' } })

export async function approved(test: TestApi, over: object): Promise<{ id: string }> {
  const { body } = await test.ask('/v1/overrides', { method: 'POST', payload: anOverride(over) })
  await approve(test, body.id)
  return body
}
