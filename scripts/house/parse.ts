import { parseSync } from 'oxc-parser'
import { examplesOf } from './parse/examples.ts'
import { exportsOf } from './parse/exports.ts'
import { functionsOf } from './parse/functions.ts'
import { habitsOf } from './parse/habits.ts'
import { importsOf } from './parse/imports.ts'
import { type Parsed, parsedText } from './parse/parsed.ts'
import type { SourceFile } from './source.ts'

/** Reads one source file. @throws Where the text is no TypeScript. */
export function parse(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text, { preserveParens: false })
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`)
  const parsed = parsedText(path, text, program, comments)
  return {
    path,
    lines: text === '' ? 0 : text.replace(/\n$/, '').split('\n').length,
    commentLines: commentLines(parsed),
    imports: importsOf(parsed),
    functions: functionsOf(parsed),
    exports: exportsOf(parsed),
    habits: habitsOf(parsed),
    examples: examplesOf(parsed),
  }
}

/** Counts the lines that are blank once the comments are taken out, and were not before. */
function commentLines({ text, comments }: Parsed): number {
  let code = ''
  let from = 0
  for (const { start, end } of comments) {
    code += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    from = end
  }
  const rest = (code + text.slice(from)).split('\n')
  return text.split('\n').filter((line, index) => line.trim() !== '' && rest[index].trim() === '').length
}
