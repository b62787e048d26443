/** Files brought into a test's API, and imports of them that have ended. */
import { explainEpisodes } from '../../src/app/episodes/explain-episodes.ts'
import type { TestAnswer, TestApi } from './api.ts'

export const HEADER = 'id,item,location,quantity,recorded_at'
export const csv = (...lines: string[]) => `${lines.join('\n')}\n`
/** A minute of the hour that these files tell of. */
export const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z`
export const set = (id: string, more: object = {}) => ({ files: [{ upload: id }], ...more })

export async function upload(test: TestApi, name: string, content: string | Buffer): Promise<TestAnswer> {
  return test.ask(`/v1/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    payload: content,
    headers: { 'content-type': 'application/octet-stream' },
  })
}

/** The id of a file that is taken. */
export async function uploaded(test: TestApi, name: string, content: string | Buffer): Promise<string> {
  const { status, body } = await upload(test, name, content)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}

export function send(test: TestApi, url: string, payload: object = {}): Promise<TestAnswer> {
  return test.ask(url, { method: 'POST', payload })
}

/** Asks for an import and waits until it has ended. */
export async function ended(test: TestApi, asked: Promise<TestAnswer>) {
  const { body, status } = await asked
  if (status !== 202) throw new Error(JSON.stringify(body))
  await test.intake.jobs.idle()
  return (await test.ask(`/v1/imports/${body.id}`)).body
}

export function imported(test: TestApi, set: object) {
  return ended(test, send(test, '/v1/imports', set))
}

export function undone(test: TestApi, id: string) {
  return ended(test, send(test, `/v1/imports/${id}/undo`))
}

/** The balances of an item's books, as the API orders them. */
export async function balancesOf(test: TestApi, item: string): Promise<string[]> {
  const { rows } = (await test.ask(`/v1/books?item=${item}`)).body
  return rows.map((row: { balance: string }) => row.balance)
}

/** An item's episodes, explained, a line each. */
export async function episodesOf(test: TestApi, item: string): Promise<string[]> {
  await explainEpisodes(test.store)
  const { rows } = (await test.ask(`/v1/episodes?item=${item}`)).body
  return rows.map((row: Record<string, string>) =>
    [row.order, row.class, row.startedAt, row.endedAt, row.deepest].join(' '),
  )
}
