import { type Expression, type Node, Visitor } from 'oxc-parser'
import type { Habit } from '../source.ts'
import type { Parsed } from './parsed.ts'

/**
 * Finds where a file steps around the types, and where it spreads a literal into a literal of the same kind:
 * `{ a, ...{ b, c } }` and `[a, ...[b, c]]` only save lines. The place of an `as any` is one of an `any` too.
 */
export function habitsOf({ program, lineAt }: Parsed): Habit[] {
  const habits: Habit[] = []
  const take = (kind: Habit['kind'], node: Node) => habits.push({ kind, line: lineAt(node.start) })
  new Visitor({
    TSAnyKeyword(node) {
      take('any', node)
    },
    TSNonNullExpression(node) {
      take('non-null', node)
    },
    TSAsExpression(node) {
      if (node.typeAnnotation.type === 'TSNeverKeyword') take('as never', node)
      if (node.typeAnnotation.type === 'TSAnyKeyword') take('as any', node)
    },
    ObjectExpression({ properties }) {
      for (const one of properties) if (spreads(one, 'ObjectExpression')) take('spread', one)
    },
    ArrayExpression({ elements }) {
      for (const one of elements) if (one !== null && spreads(one, 'ArrayExpression')) take('spread', one)
    },
  }).visit(program)
  return habits
}

function spreads(node: Node, literal: 'ObjectExpression' | 'ArrayExpression'): boolean {
  return node.type === 'SpreadElement' && bare(node.argument).type === literal
}

/** An expression without the `as const` or `satisfies` around it. */
function bare(expression: Expression): Expression {
  if (expression.type === 'TSAsExpression' || expression.type === 'TSSatisfiesExpression')
    return bare(expression.expression)
  return expression
}
