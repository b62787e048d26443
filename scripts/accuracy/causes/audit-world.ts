/** Writes a world into a folder and audits it as `plimsoll audit` does. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit } from '../../../src/app/audit/audit.ts'
import { fileReader } from '../../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../../src/core/audit/audit-result.ts'
import { writeWorld } from '../../../test/worlds/files/write-world.ts'
import type { World } from '../../../test/worlds/world.ts'

/**
 * Removes the files, unless they are kept in a folder. Throws where a row of the world is refused: a world that
 * cannot be read proves nothing.
 */
export async function auditWorld(
  world: World,
  context: boolean,
  kept: string | null = null,
): Promise<AuditResult> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'plimsoll-world-'))
  try {
    const { movements, companions } = writeWorld(world, folder)
    const result = await audit(fileReader, { paths: [movements], ...(context ? companions : {}) })
    const { rejected, rejections } = result.input
    if (rejected > 0)
      throw new Error(`${world.name}: ${rejected} refused rows: ${JSON.stringify(rejections[0])}`)
    return result
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true })
  }
}
