import { dirname, join } from 'node:path/posix'
import { Visitor } from 'oxc-parser'
import type { Import } from '../source.ts'
import type { Parsed } from './parsed.ts'

/**
 * Lists what a file imports: statements, re-exports, `import()` of a literal, and types by `import('…').Name`.
 *
 * A statement such as `import { type A } from './a.ts'` loads its file when the program runs, so it is no type import.
 */
export function importsOf({ path, program, lineAt }: Parsed): Import[] {
  const imports: Import[] = []
  const take = (how: Import['how'], isTypeOnly: boolean, specifier: string, offset: number) => {
    const isPackage = !specifier.startsWith('.')
    const target = isPackage ? specifier : join(dirname(path), specifier.replace(/\?.*$/, ''))
    imports.push({ how, isTypeOnly, target, isPackage, line: lineAt(offset) })
  }
  new Visitor({
    ImportDeclaration({ importKind, source, start }) {
      take('import', importKind === 'type', source.value, start)
    },
    ExportNamedDeclaration({ exportKind, source, start }) {
      if (source !== null) take('re-export', exportKind === 'type', source.value, start)
    },
    ExportAllDeclaration({ exportKind, source, start }) {
      take('re-export', exportKind === 'type', source.value, start)
    },
    ImportExpression({ source, start }) {
      if (source.type === 'Literal' && typeof source.value === 'string')
        take('dynamic', false, source.value, start)
    },
    TSImportType({ source, start }) {
      take('import', true, source.value, start)
    },
  }).visit(program)
  return imports
}
