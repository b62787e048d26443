import type { Example } from '../source.ts'
import type { Parsed } from './parsed.ts'

/** Takes the examples out of a file's doc comments: what follows `@example`, up to the next tag or the end. */
export function examplesOf({ comments, lineAt }: Parsed): Example[] {
  return comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .flatMap(({ value, start }) =>
      [...value.matchAll(/(?<=\s)@example(?=\s)([\s\S]*?)(?=\n\s*\*?\s*@[a-z]+\s|\s@example\s|$)/g)].map(
        (match) => ({
          text: match[1].replace(/^\s*\* ?/gm, '').trim(),
          line: lineAt(start + '/*'.length + match.index),
        }),
      ),
    )
}
