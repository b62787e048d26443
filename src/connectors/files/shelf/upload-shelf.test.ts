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
  const kept = await shelf.receive('../../../etc/passwd', bytes(), 'ann')
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
  await expect(shelf.receive('a.csv', bytes(`${CONTENT}x`), 'ann')).rejects.toMatchObject({
    code: 'file-too-large',
  })
  expect(left()).toBe(0)
  await shelf.receive('a.csv', bytes(), 'ann')
  await expect(shelf.receive('b.csv', bytes(), 'ann')).rejects.toMatchObject({ code: 'too-many-uploads' })
  expect(left()).toBe(1)
  await shelf.close()
})

it('keeps to its bounds where many come at once, in all and of one sender', async () => {
  const shelf = await openUploadShelf(folder, { keptMax: 5, arrivingMax: 3 })
  const open = Promise.withResolvers<void>()
  async function* slow() {
    yield Buffer.from(CONTENT)
    await open.promise
  }
  const received = (sender: string, count: number) =>
    Array.from({ length: count }, () =>
      shelf.receive('a.csv', slow(), sender).then(
        () => 'kept',
        ({ code }) => code,
      ),
    )
  const [ann, bea] = [received('ann', 10), received('bea', 10)]
  const refused = await Promise.all([...ann.slice(3), ...bea.slice(3)])
  expect(refused).toEqual(Array.from({ length: 14 }, () => 'too-many-arriving'))
  open.resolve()
  const codes = await Promise.all([...ann.slice(0, 3), ...bea.slice(0, 3)])
  expect(codes.toSorted()).toEqual(['kept', 'kept', 'kept', 'kept', 'kept', 'too-many-uploads'])
  expect([left(), (await shelf.list()).length]).toEqual([5, 5])
  // What became of the others is no longer under way.
  await expect(shelf.receive('b.csv', bytes(), 'ann')).rejects.toMatchObject({ code: 'too-many-uploads' })
  rmSync(shelf.pathOf((await shelf.list())[0]!.id).replace(/data$/, ''), { recursive: true })
  await shelf.receive('b.csv', bytes(), 'ann')
  expect(left()).toBe(5)
  await shelf.close()
})

it('leaves nothing of a file whose sender went away', async () => {
  const shelf = await openUploadShelf(folder)
  async function* broken() {
    yield Buffer.from('item,')
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
  }
  await expect(shelf.receive('a.csv', broken(), 'ann')).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(left()).toBe(0)
  await shelf.close()
})

it('sweeps away what is a day old, and what a crash left, but not what is being read', async () => {
  let now = Date.UTC(2026, 0, 1)
  const shelf = await openUploadShelf(folder, { now: () => now })
  const [old, held] = [
    await shelf.receive('a.csv', bytes(), 'ann'),
    await shelf.receive('b.csv', bytes(), 'ann'),
  ]
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
