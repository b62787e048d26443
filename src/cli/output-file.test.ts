import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOutput, writeWhole } from './output-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-output-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const standard = new PassThrough()

/** A file that takes at most `most` bytes a write and `room` in all, as one on a disk that fills up. */
function fileTaking(most: number, room = Number.POSITIVE_INFINITY) {
  const taken: Buffer[] = []
  let left = room
  const write = async (bytes: Buffer, offset: number, length: number) => {
    if (left === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    const bytesWritten = Math.min(most, length, left)
    left -= bytesWritten
    taken.push(Buffer.from(bytes.subarray(offset, offset + bytesWritten)))
    return { bytesWritten, buffer: bytes }
  }
  return {
    handle: { write } as unknown as Parameters<typeof writeWhole>[0],
    text: () => Buffer.concat(taken).toString(),
  }
}

describe('a text is written', () => {
  it.each([1, 2, 3, 1000])('whole, where a write takes %s bytes', async (most) => {
    const file = fileTaking(most)
    await writeWhole(file.handle, 'Größe: −5 🔩\n')
    expect(file.text()).toBe('Größe: −5 🔩\n')
  })

  it.each([0, 5])('or its writer fails: a disk with room for %s bytes', async (room) => {
    await expect(writeWhole(fileTaking(4, room).handle, 'ten bytes!')).rejects.toMatchObject({
      code: 'ENOSPC',
    })
    await expect(writeWhole(fileTaking(0).handle, 'ten bytes!')).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

describe('an output', () => {
  it('that is a pipe stays one, and takes all', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reading = readFile(pipe, 'utf8')
    const output = await openOutput(pipe, standard)
    await output.write(Array.from({ length: 3000 }, (_, line) => `${line} ${'x'.repeat(100)}\n`))
    await output.discard()
    expect((await reading).split('\n')).toHaveLength(3001)
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  })

  it('that is a link leads to its file, also to one that is not there yet', async () => {
    symlinkSync('middle', join(folder, 'link'))
    symlinkSync('target.json', join(folder, 'middle'))
    const output = await openOutput(join(folder, 'link'), standard)
    expect(existsSync(join(folder, 'target.json'))).toBe(false)
    await output.write(['{}'])
    expect(readFileSync(join(folder, 'target.json'), 'utf8')).toBe('{}')
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
  })

  it('that is discarded leaves nothing', async () => {
    const output = await openOutput(join(folder, 'gone.html'), standard)
    await output.discard()
    expect(readdirSync(folder).filter((name) => name.includes('gone'))).toEqual([])
  })
})
