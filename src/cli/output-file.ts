/**
 * Output files that are whole or not there.
 *
 * A file is written beside its target and renamed when it is complete, so a reader never sees half of one and a
 * failed run leaves the old one alone. It is opened before the long work, so that a path that cannot be written is
 * refused at once. A link is followed, also to a file that is not there yet. What is no file (a pipe, a terminal, the
 * null device) is never replaced by one: it is written to as it is. `-` is the standard output.
 */
import { rmSync } from 'node:fs'
import { type FileHandle, open, readlink, realpath, rename, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { UsageError } from './usage-error.ts'

export interface OutputFile {
  /** As it was named. */
  readonly path: string
  /** Writes all pieces, as fast as they are taken. */
  write(pieces: Iterable<string>): Promise<void>
  /** Removes an output that is not complete. */
  discard(): Promise<void>
}

const BUFFER_CHARS = 1 << 16

/** Opens an output; throws a UsageError `output-unwritable` where there can be none. */
export async function openOutput(path: string, standard: Writable): Promise<OutputFile> {
  if (path === '-') return { path, write: (pieces) => writePieces(standard, pieces), discard: async () => {} }
  const kind = await kindOf(path)
  if (kind === 'folder') throw unwritable(path, 'This is a folder. Name a file in it.')
  if (kind === 'device') return openDevice(path)
  const target = await behindLinks(path)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  const handle = await openToWrite(beside, path)
  let done = false
  // Also where the program is ended from outside.
  const onExit = () => rmSync(beside, { force: true })
  process.once('exit', onExit)
  return {
    path,
    async write(pieces) {
      for (const chunk of chunked(pieces)) await writeWhole(handle, chunk)
      await handle.sync()
      await handle.close()
      await rename(beside, target)
      done = true
      process.off('exit', onExit)
    },
    async discard() {
      if (done) return
      await handle.close().catch(() => {})
      process.off('exit', onExit)
      onExit()
    },
  }
}

async function openDevice(path: string): Promise<OutputFile> {
  const handle = await openToWrite(path, path)
  let isOpen = true
  const close = async () => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    path,
    async write(pieces) {
      for (const chunk of chunked(pieces)) await writeWhole(handle, chunk)
      await close()
    },
    discard: () => close().catch(() => {}),
  }
}

/**
 * Writes all of a text: one write may take less than it is given, as on a disk that is nearly full. The next one says
 * why; throws what it throws.
 */
export async function writeWhole(handle: Pick<FileHandle, 'write'>, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}

/** Where a path leads: links are followed, the last one also to what is not there yet. */
async function behindLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null) return real
  const link = await readlink(path).catch(() => null)
  return link === null ? path : behindLinks(resolve(dirname(path), link))
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'device' | 'nothing'> {
  const target = await stat(path).catch(() => null)
  if (target === null) return 'nothing'
  return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'device'
}

/** Opens `file`; an error speaks of `path`, as the caller named it. */
async function openToWrite(file: string, path: string): Promise<FileHandle> {
  try {
    return await open(file, 'w')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT'
        ? 'The folder does not exist. Make it first.'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'You may not write there. Choose another folder.'
          : `It cannot be written (${code}). Choose another place.`
    throw unwritable(path, reason)
  }
}

function unwritable(path: string, reason: string): UsageError {
  return new UsageError('output-unwritable', path, reason)
}

/** Writes to a stream, waiting where it is full. */
export async function writePieces(stream: Writable, pieces: Iterable<string>): Promise<void> {
  for (const chunk of chunked(pieces)) {
    if (!stream.write(chunk)) await new Promise<void>((done) => stream.once('drain', done))
  }
}

function* chunked(pieces: Iterable<string>): Generator<string> {
  let buffer = ''
  for (const piece of pieces) {
    buffer += piece
    if (buffer.length < BUFFER_CHARS) continue
    yield buffer
    buffer = ''
  }
  if (buffer !== '') yield buffer
}
