/** Folders for what is written on the way, removed when they are done with, and at the latest when the process ends. */
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const open = new Set<string>()

export async function tempFolder(): Promise<string> {
  if (open.size === 0) process.once('exit', removeAll)
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-read-'))
  open.add(folder)
  return folder
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  open.delete(folder)
  if (open.size === 0) process.off('exit', removeAll)
}

function removeAll(): void {
  for (const folder of open) rmSync(folder, { recursive: true, force: true })
}
