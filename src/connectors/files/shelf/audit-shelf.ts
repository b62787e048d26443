/** What audits came to, a folder each, until there are too many or they are a day old. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AuditShelf } from '../../../app/audit/port.ts'
import { AUDITS_KEPT_MAX, UPLOAD_KEPT_MS } from '../../../core/limits.ts'

const ID = /^[0-9a-f-]{36}$/
const NAME = /^[a-z]+\.(json|html|csv)$/

export async function openAuditShelf(folder: string): Promise<AuditShelf> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const place = (id: string) => join(folder, id)

  /** Away with what is too old or too much, oldest first. */
  async function sweep(): Promise<void> {
    const ids = (await readdir(folder)).filter((id) => ID.test(id))
    const dated = await Promise.all(ids.map(async (id) => ({ id, at: (await stat(place(id))).mtimeMs })))
    dated.sort((left, right) => right.at - left.at)
    for (const [index, { id, at }] of dated.entries()) {
      if (index < AUDITS_KEPT_MAX && at + UPLOAD_KEPT_MS > Date.now()) continue
      await rm(place(id), { recursive: true, force: true })
    }
  }

  await sweep()
  return {
    async write(id, name, pieces) {
      await mkdir(place(id), { recursive: true, mode: 0o700 })
      await pipeline(Readable.from(pieces), createWriteStream(join(place(id), name)))
      await sweep()
    },
    async read(id, name) {
      if (!ID.test(id) || !NAME.test(name)) return null
      const path = join(place(id), name)
      return (await stat(path).catch(() => null)) === null ? null : createReadStream(path)
    },
    async remove(id) {
      if (ID.test(id)) await rm(place(id), { recursive: true, force: true })
    },
  }
}
