/**
 * Output files that are whole or not there.
 *
 * A file is written beside its target and renamed when it is complete, so a reader never sees half of one and a
 * failed run leaves the old one alone. It is opened before the long work, so that a path that cannot be written is
 * refused at once. A link is followed. What is no file (a pipe, a terminal, the null device) is never replaced by
 * one: it is
 * written to as it is. `-` is the standard output.
 */
import { rmSync } from 'node:fs'
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { UsageError } from './usage-error.ts'

export interface OutputFile {
  /** Writes all pieces, as fast as they are taken. */
  write(pieces: Iterable<string>): Promise<void>
  /** Removes an output that is not complete. */
  discard(): Promise<void>
}

const BUFFER_CHARS = 1 << 16

/** Opens an output; throws a UsageError `output-unwritable` where there can be none. */
export async function openOutput(path: string, standard: Writable): Promise<OutputFile> {
  if (path === '-') return { write: (pieces) => writePieces(standard, pieces), discard: async () => {} }
  const kind = await kindOf(path)
  if (kind === 'folder') throw unwritable(path, 'This is a folder. Name a file in it.')
  if (kind === 'device') return openDevice(path)
  const target = kind === 'file' ? await realpath(path) : path
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  const handle = await openToWrite(beside, path)
  let done = false
  // Also where the program is ended from outside.
  const onExit = () => rmSync(beside, { force: true })
  process.once('exit', onExit)
  return {
    async write(pieces) {
      for (const chunk of chunked(pieces)) await handle.write(chunk)
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
    async write(pieces) {
      for (const chunk of chunked(pieces)) await handle.write(chunk)
      await close()
    },
    discard: () => close().catch(() => {}),
  }
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
