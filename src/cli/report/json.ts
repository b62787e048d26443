/** An audit's result as JSON text, `plimsoll.audit/1`, piece by piece: never one string of the whole. */
import type { AuditResult } from '../../core/audit/audit-result.ts'

export function* jsonReport(result: AuditResult): Generator<string> {
  const { episodes, findings, input, kpis, schema, books, suspects } = result
  const { rejections, ...counts } = input
  const head = JSON.stringify({ schema, input: counts }).slice(0, -2)
  yield `${head},"rejections":`
  yield* list(rejections)
  yield `},\n"books":${JSON.stringify(books)},\n"episodes":`
  yield* list(episodes)
  yield `,\n"suspects":`
  yield* list(suspects)
  yield `,\n"findings":`
  yield* list(findings)
  yield `,\n"kpis":${JSON.stringify(kpis)}}\n`
}

/** One element a line, so that a large file can be read with line tools. */
function* list(elements: readonly unknown[]): Generator<string> {
  yield '['
  for (const [index, element] of elements.entries())
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(element)}`
  yield elements.length === 0 ? ']' : '\n]'
}
