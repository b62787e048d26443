/**
 * Uploaded files, each in a folder of its own under a name that we give: the name of a file is only ever a text.
 *
 * A file is written as it comes, hashed on the way, looked at, and only then declared kept (`upload.json` is written
 * last); what a crash leaves behind has none, and is swept away with what is too old.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Upload, UploadRefused, type UploadShelf } from '../../../app/intake/uploads-port.ts'
import { FileError } from '../../../core/intake/file-error.ts'
import {
  SAMPLE_ROWS,
  UPLOAD_BYTES_MAX,
  UPLOAD_KEPT_MS,
  UPLOADS_ARRIVING_EACH_MAX,
  UPLOADS_KEPT_MAX,
} from '../../../core/limits.ts'
import { readSample } from './sample.ts'

const ID = /^[0-9a-f]{24}$/
const SWEEP_MS = 60 * 60 * 1000

interface ShelfOptions {
  readonly now?: () => number
  readonly bytesMax?: number
  readonly keptMax?: number
  readonly arrivingMax?: number
}

export async function openUploadShelf(
  folder: string,
  {
    now = Date.now,
    bytesMax = UPLOAD_BYTES_MAX,
    keptMax = UPLOADS_KEPT_MAX,
    arrivingMax = UPLOADS_ARRIVING_EACH_MAX,
  }: ShelfOptions = {},
): Promise<UploadShelf & { sweep(): Promise<void>; close(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const held = new Map<string, number>()
  /** Files on their way, by whom. */
  const arriving = new Map<string, string>()
  /** Every place that is taken, also by what arrives: it is taken before anything is waited for. */
  const places = new Set<string>()
  const place = (id: string) => join(folder, id)
  const pathOf = (id: string) => join(folder, id, 'data')
  async function drop(id: string): Promise<void> {
    await rm(place(id), { recursive: true, force: true })
    places.delete(id)
  }
  const timer = setInterval(() => void sweep().catch(() => {}), SWEEP_MS)
  timer.unref()
  await sweep()

  async function get(id: string): Promise<Upload | null> {
    if (!ID.test(id)) return null
    try {
      return JSON.parse(await readFile(join(place(id), 'upload.json'), 'utf8')) as Upload
    } catch {
      return null
    }
  }

  async function kept(): Promise<string[]> {
    return (await readdir(folder)).filter((id) => ID.test(id))
  }

  async function sweep(): Promise<void> {
    const before = [...places]
    const there = new Set(await kept())
    // Of what was removed by hand nothing is left.
    for (const id of before) if (!there.has(id) && !arriving.has(id)) places.delete(id)
    for (const id of there) {
      if (held.has(id) || arriving.has(id)) continue
      const upload = await get(id)
      if (upload === null || Date.parse(upload.receivedAt) + UPLOAD_KEPT_MS < now()) await drop(id)
      else places.add(id)
    }
  }

  function arrive(sender: string): string {
    const theirs = [...arriving.values()].filter((other) => other === sender).length
    if (theirs >= arrivingMax) throw new UploadRefused('too-many-arriving')
    const id = randomBytes(12).toString('hex')
    arriving.set(id, sender)
    return id
  }

  /** Nothing is waited for between the last look and the taking. */
  async function takePlace(id: string): Promise<void> {
    if (places.size >= keptMax) await sweep()
    if (places.size >= keptMax) throw new UploadRefused('too-many-uploads')
    places.add(id)
  }

  async function receive(name: string, bytes: AsyncIterable<Uint8Array>, sender: string): Promise<Upload> {
    const id = arrive(sender)
    try {
      await takePlace(id)
      await mkdir(place(id), { mode: 0o700 })
      const hash = createHash('sha256')
      await pipeline(bytes, measured(hash, bytesMax), createWriteStream(pathOf(id)))
      const { shape, columns, rows: sample } = await readSample(pathOf(id), name, SAMPLE_ROWS)
      if (sample.length === 0) throw new FileError('no-rows', { file: name })
      const upload: Upload = {
        id,
        name,
        bytes: (await stat(pathOf(id))).size,
        sha256: hash.digest('hex'),
        shape,
        columns,
        sample,
        receivedAt: new Date(now()).toISOString(),
      }
      await writeFile(join(place(id), 'upload.json'), JSON.stringify(upload))
      return upload
    } catch (error) {
      await drop(id)
      throw error
    } finally {
      arriving.delete(id)
    }
  }

  return {
    receive,
    get,
    pathOf,
    async list() {
      const uploads = await Promise.all((await kept()).map(get))
      return uploads
        .filter((upload) => upload !== null)
        .sort((left, right) => right.receivedAt.localeCompare(left.receivedAt))
    },
    sweep,
    async remove(id) {
      if ((await get(id)) === null) return false
      if (held.has(id)) throw new UploadRefused('upload-in-use')
      await drop(id)
      return true
    },
    hold(ids) {
      for (const id of ids) held.set(id, (held.get(id) ?? 0) + 1)
      let done = false
      return () => {
        if (done) return
        done = true
        for (const id of ids) {
          const left = held.get(id)! - 1
          if (left === 0) held.delete(id)
          else held.set(id, left)
        }
      }
    },
    async close() {
      clearInterval(timer)
    },
  }
}

/** Hashes what goes through, and ends it where it is too much. */
function measured(hash: ReturnType<typeof createHash>, bytesMax: number): Transform {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      if (length > bytesMax) return done(new UploadRefused('file-too-large'))
      hash.update(chunk)
      done(null, chunk)
    },
  })
}
