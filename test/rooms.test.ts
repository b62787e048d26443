import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { offences } from './support/rooms.ts'
import { root, sources } from './support/sources.ts'

describe('rooms', () => {
  it('import only what the table allows', () => {
    const files = sources().filter((path) => /^src\/.*\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
    expect(files.length).toBeGreaterThan(50)
    const found = files.flatMap((path) =>
      offences(path.slice('src/'.length), readFileSync(join(root, path), 'utf8')),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['core/model.ts', "import { readFileSync } from 'node:fs'"],
    ['core/model.ts', "import type { Pool } from 'pg'"],
    ['core/deep/model.ts', "import type { Port } from '../../app/ports/ledger.ts'"],
    ['core/model.ts', "const later = await import('../store/post.ts')"],
    ['messages/en.ts', "import { CODES } from '../core/codes.ts'"],
    ['app/audit.ts', "import { fileReader } from '../connectors/files/reader.ts'"],
    ['app/audit.ts', "import pg from 'pg'"],
    ['store/post.ts', "import { audit } from '../app/audit.ts'"],
    ['connectors/files/reader.ts', "export * from '../../store/post.ts'"],
    ['api/server.ts', "import { openStore } from '../store/ledger-store.ts'"],
    ['web/app.tsx', "import { server } from '../api/server.ts'"],
    ['cli/run.ts', "import { openStore } from '../store/ledger-store.ts'"],
    ['sim/world.ts', "import { audit } from '../app/audit.ts'"],
    ['attic/thing.ts', ''],
  ])('%s may not: %s', (path, text) => {
    expect(offences(path, text)).toHaveLength(1)
  })

  it('lets through what is allowed, and does not read comments', () => {
    expect(
      offences('web/app.tsx', "import type { Book } from '../api/schemas/book.ts'\nimport 'uplot'"),
    ).toEqual([])
    expect(offences('store/post.ts', "import type { Port } from '../app/ports/ledger.ts'")).toEqual([])
    expect(offences('core/a.ts', "// import 'node:fs'\n/* from 'pg' */")).toEqual([])
    expect(offences('main.ts', "import './store/post.ts'")).toEqual([])
  })
})
