import type { Declaration, ExportDefaultDeclaration, Statement } from 'oxc-parser'
import type { Exported } from '../source.ts'
import type { Parsed } from './parsed.ts'

type Found = Pick<Exported, 'name' | 'kind'>

/** Lists the declarations that a file exports, each once, and whether a doc comment stands right before it. */
export function exportsOf(parsed: Parsed): Exported[] {
  const byName = new Map<string, Exported>()
  for (const statement of parsed.program.body) {
    for (const { name, kind } of foundIn(statement)) {
      const before = byName.get(name)
      byName.set(name, {
        name,
        kind,
        line: before?.line ?? parsed.lineAt(statement.start),
        isDocumented: before?.isDocumented || hasDoc(parsed, statement.start),
      })
    }
  }
  return [...byName.values()]
}

function foundIn(statement: Statement): Found[] {
  if (statement.type === 'ExportDefaultDeclaration')
    return [{ name: 'default', kind: defaultKind(statement) }]
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return []
  return declared(statement.declaration)
}

function declared(declaration: Declaration): Found[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return [{ name: declaration.id?.name ?? '', kind: 'function' }]
    case 'ClassDeclaration':
      return [{ name: declaration.id?.name ?? '', kind: 'class' }]
    case 'TSTypeAliasDeclaration':
      return [{ name: declaration.id.name, kind: 'type' }]
    case 'TSInterfaceDeclaration':
      return [{ name: declaration.id.name, kind: 'interface' }]
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }) =>
        namesIn(id).map((name) => ({ name, kind: isFunction(init) ? 'function' : 'const' })),
      )
    default:
      return []
  }
}

type Pattern = Extract<Declaration, { type: 'VariableDeclaration' }>['declarations'][number]['id']

function namesIn(pattern: Pattern): string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left)
  if (pattern.type === 'ArrayPattern')
    return pattern.elements.flatMap((one) =>
      one === null ? [] : namesIn(one.type === 'RestElement' ? one.argument : one),
    )
  return pattern.properties.flatMap((one) => namesIn(one.type === 'RestElement' ? one.argument : one.value))
}

function defaultKind({ declaration }: ExportDefaultDeclaration): Exported['kind'] {
  if (declaration.type === 'ClassDeclaration') return 'class'
  if (declaration.type === 'TSInterfaceDeclaration') return 'interface'
  return declaration.type === 'FunctionDeclaration' || isFunction(declaration) ? 'function' : 'const'
}

function isFunction(node: { readonly type: string } | null): boolean {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'
}

/** Between a doc comment and its statement stands no blank line; a line comment, as of a linter, may. */
function hasDoc({ text, comments }: Parsed, start: number): boolean {
  let at = start
  for (const comment of comments.toReversed()) {
    if (comment.end > at) continue
    if (!/^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(comment.end, at))) return false
    if (comment.type === 'Block') return comment.value.startsWith('*')
    at = comment.start
  }
  return false
}
