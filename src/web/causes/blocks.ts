/**
 * The blocks of a page of `docs/causes`: headings, paragraphs and tables, of inline marks code and links only. The part
 * for engineers is left out; what a page holds beyond these is shown as it is written.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'cause'; readonly text: string; readonly code: string }

const ENGINEERS = /^## For engineers$/m

export function blocksOf(markdown: string): Block[] {
  const [shown = ''] = markdown.split(ENGINEERS)
  return shown
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf)
}

function blockOf(part: string): Block {
  const [, marks, title] = /^(#{1,2}) (.*)$/.exec(part) ?? []
  if (marks !== undefined && title !== undefined)
    return { kind: 'heading', level: marks === '#' ? 1 : 2, text: title }
  const lines = part.split('\n')
  if (lines.every((line) => line.startsWith('|'))) {
    const [head = [], , ...rows] = lines.map(cellsOf)
    return { kind: 'table', head, rows }
  }
  if (part.startsWith('- '))
    return {
      kind: 'list',
      items: part
        .slice(2)
        .split(/\n- /)
        .map((item) => item.replace(/\s*\n\s*/g, ' ')),
    }
  return { kind: 'paragraph', text: lines.join(' ') }
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}

/** A link to another cause leads to its page; of every other one the text stays. */
export function inlineOf(text: string): Inline[] {
  return text.split(/(`[^`]+`|\[[^\]]+\]\([^)]+\))/).flatMap((part): Inline[] => {
    if (part === '') return []
    if (part.startsWith('`')) return [{ kind: 'code', text: part.slice(1, -1) }]
    const [, shown, target] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? []
    if (shown === undefined || target === undefined) return [{ kind: 'text', text: part }]
    const [, cause] = /^([a-z-]+)\.md$/.exec(target) ?? []
    return [cause === undefined ? { kind: 'text', text: shown } : { kind: 'cause', text: shown, code: cause }]
  })
}
