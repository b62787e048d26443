import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { UPLOAD_KEPT_MS } from '../../../core/limits.ts'
import { openUploadShelf } from './upload-shelf.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-shelf-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const CONTENT = 'item,quantity\nB,1\n'
async function* bytes(text = CONTENT) {
  yield Buffer.from(text)
}
const left = () => readdirSync(folder).length

it('keeps a file under a name of its own, whatever it is called, and over a restart', async () => {
  const shelf = await openUploadShelf(folder)
  const kept = await shelf.receive('../../../etc/passwd', bytes())
  expect(kept).toMatchObject({ name: '../../../etc/passwd', bytes: CONTENT.length, sample: [['B', '1']] })
  expect(shelf.pathOf(kept.id).startsWith(folder)).toBe(true)
  await shelf.close()
  const next = await openUploadShelf(folder)
  expect(await next.get(kept.id)).toEqual(kept)
  expect(await next.get('../../../etc/passwd')).toBeNull()
  await next.close()
})

it('refuses what is too large or too many, and leaves nothing of it', async () => {
  const shelf = await openUploadShelf(folder, { bytesMax: CONTENT.length, keptMax: 1 })
  await expect(shelf.receive('a.csv', bytes(`${CONTENT}x`))).rejects.toMatchObject({ code: 'file-too-large' })
  expect(left()).toBe(0)
  await shelf.receive('a.csv', bytes())
  await expect(shelf.receive('b.csv', bytes())).rejects.toMatchObject({ code: 'too-many-uploads' })
  expect(left()).toBe(1)
  await shelf.close()
})

it('leaves nothing of a file whose sender went away', async () => {
  const shelf = await openUploadShelf(folder)
  async function* broken() {
    yield Buffer.from('item,')
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  }
  await expect(shelf.receive('a.csv', broken())).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(left()).toBe(0)
  await shelf.close()
})

it('sweeps away what is a day old, and what a crash left, but not what is being read', async () => {
  let now = Date.UTC(2026, 0, 1)
  const shelf = await openUploadShelf(folder, { now: () => now })
  const [old, held] = [await shelf.receive('a.csv', bytes()), await shelf.receive('b.csv', bytes())]
  mkdirSync(join(folder, 'f'.repeat(24)))
  const release = shelf.hold([held.id, held.id])
  await expect(shelf.remove(held.id)).rejects.toMatchObject({ code: 'upload-in-use' })
  now += UPLOAD_KEPT_MS + 1
  await shelf.sweep()
  expect([await shelf.get(old.id), (await shelf.get(held.id))?.id, left()]).toEqual([null, held.id, 1])
  release()
  release()
  expect(await shelf.remove(held.id)).toBe(true)
  expect(existsSync(shelf.pathOf(held.id))).toBe(false)
  await shelf.close()
})
