/**
 * Runs the examples of doc comments.
 *
 * An example is `call // result`: an expression, and what it gives, written as JavaScript. It sees what its file sees:
 * the exports of the file, and those of the files that it imports.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Example, SourceFile } from './source.ts'

/** What an example gives, and what it says that it gives. */
export interface Outcome {
  readonly actual: unknown
  readonly expected: unknown
}

/** Runs an example of a file. @throws With a sentence that says what to do, where the example cannot run. */
export async function runExample(root: string, file: SourceFile, { text, line }: Example): Promise<Outcome> {
  try {
    const [call, result] = sidesOf(text)
    const scope = await scopeOf(root, file)
    return { actual: await evaluate(call, scope), expected: await evaluate(result, scope) }
  } catch (error) {
    throw new Error(
      `${file.path}:${line}: the example "${text}" cannot run: ${(error as Error).message}. Write it as ` +
        '`call // result`, both JavaScript that knows only what the file exports and imports.',
      { cause: error },
    )
  }
}

/** Splits an example at the last `//`. @example sidesOf("half(4) // 2") // ['half(4)', '2'] */
export function sidesOf(text: string): [string, string] {
  const at = text.lastIndexOf(' // ')
  if (at === -1) throw new Error('it has no result')
  return [text.slice(0, at).trim(), text.slice(at + ' // '.length).trim()]
}

type Scope = Readonly<Record<string, unknown>>

async function scopeOf(root: string, { path, imports }: SourceFile): Promise<Scope> {
  const code = imports.filter((one) => !one.isTypeOnly && !one.isPackage && /\.tsx?$/.test(one.target))
  const modules: Scope[] = []
  for (const target of [...code.map((one) => one.target), path])
    modules.push(await import(/* @vite-ignore */ pathToFileURL(join(root, target)).href))
  return Object.assign({}, ...modules)
}

async function evaluate(code: string, scope: Scope): Promise<unknown> {
  const names = Object.keys(scope).filter((name) => name !== 'default')
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  return await new AsyncFunction(...names, `return (${code}\n)`)(...names.map((name) => scope[name]))
}
