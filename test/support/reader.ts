/** Files written for a test and read as an audit or an import reads them; all gone when the test file has ended. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { ReadReport } from '../../src/app/intake/files-port.ts'
import { fileReader } from '../../src/connectors/files/reader.ts'
import type { History } from '../../src/core/history/history.ts'
import { FileError } from '../../src/core/intake/file-error.ts'

export const folder = mkdtempSync(join(tmpdir(), 'plimsoll-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

export function file(content: string | Buffer, name = 'movements.csv'): string {
  const path = join(folder, `${++files}-${name}`)
  writeFileSync(path, content)
  return path
}

export async function read(
  paths: string | string[],
  more: object = {},
): Promise<{ history: History; intake: ReadReport }> {
  const open = await fileReader.open({ paths: [paths].flat(), ...more })
  try {
    const passes: History[] = []
    for await (const history of open.passes()) passes.push(history)
    expect(passes).toHaveLength(1)
    const intake = open.intake()
    expect(intake.accepted + intake.rejected).toBe(intake.rows)
    expect(intake.accepted).toBe(passes[0].length)
    return { history: passes[0], intake }
  } finally {
    await open.close()
  }
}

export async function failure(
  paths: string | string[],
  more: object = {},
): Promise<{ code: string; detail: object }> {
  try {
    await read(paths, more)
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('was read')
}

export const HEADER = 'item,location,quantity,occurred_at,recorded_at,id,kind\n'
export const row = (
  change: Partial<Record<'item' | 'location' | 'quantity' | 'occurred' | 'recorded' | 'id' | 'kind', string>>,
) =>
  [
    change.item ?? 'BOLT',
    change.location ?? 'A/01',
    change.quantity ?? '-5',
    change.occurred ?? '2026-01-01T10:00:00Z',
    change.recorded ?? '2026-01-01T11:00:00Z',
    change.id ?? `m${++files}`,
    change.kind ?? 'sale',
  ].join(',')
