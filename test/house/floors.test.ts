import { describe, expect, it } from 'vitest'
import { floorFaults } from '../../scripts/house/faults/floors.ts'
import { houseOf } from '../../scripts/house/read-house.ts'

const faultsOf = (path: string, text: string) => floorFaults(houseOf({ [`src/${path}`]: text }))

describe('floors', () => {
  it.each([
    ['core/model.ts', "import { readFileSync } from 'node:fs'"],
    ['core/model.ts', "import type { Pool } from 'pg'"],
    ['core/deep/model.ts', "import type { Port } from '../../app/books/port.ts'"],
    ['core/model.ts', "const later = await import('../store/post.ts')"],
    ['core/model.ts', "type Port = import('../app/books/port.ts').Port"],
    ['messages/en.ts', "import { CODES } from '../core/codes.ts'"],
    ['messages/en.ts', "import { type Code } from '../core/codes.ts'"],
    ['messages/en.ts', "export * from '../core/codes.ts'"],
    ['app/audit.ts', "import { fileReader } from '../connectors/files/reader.ts'"],
    ['app/audit.ts', "import pg from 'pg'"],
    ['store/post.ts', "import { audit } from '../app/audit.ts'"],
    ['store/post.ts', "import type { Audit } from '../app/audit/audit.ts'"],
    ['store/post.ts', "import type { Port } from '../app/attic/port.ts'"],
    ['connectors/files/reader.ts', "export * from '../../store/post.ts'"],
    ['api/server.ts', "import { openStore } from '../store/ledger-store.ts'"],
    ['web/app.tsx', "import { server } from '../api/server.ts'"],
    ['web/app.tsx', "import { routes } from '../api/books/routes.ts'"],
    ['cli/run.ts', "import { openStore } from '../store/ledger-store.ts'"],
    ['sim/world.ts', "import { audit } from '../app/audit.ts'"],
    ['core/model.ts', "import name from '../../package.json'"],
    ['attic/thing.ts', ''],
    ['thing.ts', ''],
  ])('%s may not: %s', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1)
  })

  it.each([
    ['web/app.tsx', "import type { Book } from '../api/books/schema.ts'\nimport 'uplot'"],
    ['web/app.tsx', "import { Page } from '../api/http/schema.ts'"],
    ['store/books/read.ts', "import type { Port } from '../../app/books/port.ts'"],
    ['messages/en.ts', "import type { Code } from '../core/codes.ts'"],
    ['messages/en.ts', "export type { Code } from '../core/codes.ts'"],
    ['core/a.ts', "// import 'node:fs'\n/* from 'pg' */"],
    ['core/a.ts', 'const text = "import \'node:fs\'"'],
    ['main.ts', "import './store/post.ts'"],
    ['main/serve.ts', "import '../store/post.ts'\nimport 'pg'"],
  ])('%s may: %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })

  it('have faults that say what is wrong and what to do', () => {
    expect(faultsOf('core/model.ts', "\nimport { post } from '../store/post.ts'")).toEqual([
      'src/core/model.ts:2 imports src/store/post.ts, and core may import only core: move the code to the floor ' +
        'that may, or take what it needs as an argument.',
    ])
    expect(faultsOf('attic/thing.ts', '')[0]).toMatch(/^src\/attic\/thing.ts is on no floor: /)
  })
})
