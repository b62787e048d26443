/** Writes a world into a folder, audits it as `plimsoll audit` does, and removes the folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit } from '../../../src/app/audit/audit.ts'
import { fileReader } from '../../../src/connectors/files/reader.ts'
import type { AuditResult } from '../../../src/core/audit/audit-result.ts'
import { writeWorld } from '../../../test/worlds/files/write-world.ts'
import type { World } from '../../../test/worlds/world.ts'

/** Throws where a row of the world is refused: a world that cannot be read proves nothing. */
export async function auditWorld(world: World, context: boolean): Promise<AuditResult> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-world-'))
  try {
    const { movements, companions } = writeWorld(world, folder)
    const result = await audit(fileReader, { paths: [movements], ...(context ? companions : {}) })
    const { rejected, rejections } = result.input
    if (rejected > 0)
      throw new Error(`${world.name}: ${rejected} refused rows: ${JSON.stringify(rejections[0])}`)
    return result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
