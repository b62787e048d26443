/** Asks the API. Throws an ApiError for every answer that is not one. */
import type { Problem } from '../../api/schemas/common.ts'
import { ApiError } from './api-error.ts'

export type Query = Readonly<Record<string, string | number | undefined>>

/** @example await ask<Summary>('/v1/summary') */
export async function ask<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path + queryText(query), {
    signal,
    headers: { accept: 'application/json' },
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('unreachable', 0, '')
  })
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as Answer
  const problem = (body ?? {}) as Partial<Problem>
  throw new ApiError(problem.code ?? 'internal', response.status, problem.detail ?? '', problem.pointer)
}

function queryText(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
