import { type Node, Visitor } from 'oxc-parser'
import type { FunctionSpan } from '../source.ts'
import type { Parsed } from './parsed.ts'

const NAME_LENGTH_MAX = 40

/**
 * Lists every function of a file with its length in lines.
 *
 * A visitor sees a parent before its children, so the parent leaves the name that its function goes by: the variable,
 * the property, the attribute, or the call that takes it.
 */
export function functionsOf({ program, text, lineAt }: Parsed): FunctionSpan[] {
  const functions: FunctionSpan[] = []
  const names = new Map<Node, string>()
  // An identifier spans its type annotation too, so it gives its name, and all others their text.
  const written = (node: Node) =>
    node.type === 'Identifier'
      ? node.name
      : text.slice(node.start, node.end).replace(/\s+/g, ' ').slice(-NAME_LENGTH_MAX)
  const name = (node: Node | null, as: Node, suffix = '') => {
    if (node !== null) names.set(node, written(as) + suffix)
  }
  const take = (node: Node, own: string | undefined) => {
    const line = lineAt(node.start)
    const lines = lineAt(node.end) - line + 1
    functions.push({ name: own ?? names.get(node) ?? 'anonymous', line, lines })
  }
  new Visitor({
    VariableDeclarator({ id, init }) {
      name(init, id)
    },
    AssignmentExpression({ left, right }) {
      name(right, left)
    },
    AssignmentPattern({ left, right }) {
      name(right, left)
    },
    Property({ key, value }) {
      name(value, key)
    },
    MethodDefinition({ key, value }) {
      name(value, key)
    },
    PropertyDefinition({ key, value }) {
      name(value, key)
    },
    JSXAttribute({ name: attribute, value }) {
      if (value?.type === 'JSXExpressionContainer') name(value.expression, attribute)
    },
    CallExpression({ callee, arguments: given }) {
      for (const argument of given) name(argument, callee, '(…)')
    },
    NewExpression({ callee, arguments: given }) {
      for (const argument of given) name(argument, callee, '(…)')
    },
    FunctionDeclaration(node) {
      take(node, node.id?.name)
    },
    FunctionExpression(node) {
      take(node, node.id?.name)
    },
    ArrowFunctionExpression(node) {
      take(node, undefined)
    },
  }).visit(program)
  return functions
}
