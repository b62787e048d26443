import type { Comment, Program } from 'oxc-parser'

/** A parsed text: its tree, its comments in their order, and where its lines begin. */
export interface Parsed {
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
  /** Gives the line of an offset, from 1. */
  readonly lineAt: (offset: number) => number
}

/** Puts together what the readers of one file share. */
export function parsedText(
  path: string,
  text: string,
  program: Program,
  comments: readonly Comment[],
): Parsed {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
  return { path, text, program, comments, lineAt }
}
