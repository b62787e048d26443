// Lets `npx plimsoll` find the project's own program: npm does not link the bin of the package it stands in.
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin')
if (existsSync(bin)) {
  rmSync(join(bin, 'plimsoll'), { force: true })
  symlinkSync(join('..', '..', 'bin', 'plimsoll.js'), join(bin, 'plimsoll'))
}
