/** What a person has settled, as options of the command line, quoted for a shell. */
import type { Settled } from '../../core/intake/guess/settled.ts'

/**
 * The options that settle the same again, in a fixed order.
 *
 * @example optionsOf({ sign: 'out', types: { 'Stock Adjustment': 'in' } }) // '--sign out --type "Stock Adjustment=in"'
 */
export function optionsOf(settled: Settled): string {
  const {
    zone,
    sheet,
    headerRow,
    sign,
    decimal,
    dates,
    opening,
    columns = {},
    types = {},
    statuses = {},
  } = settled
  const marks = { '.': 'point', ',': 'comma' }
  const given: [string, string | undefined][] = [
    ['--zone', zone],
    ['--sheet', sheet],
    ['--header-row', headerRow?.toString()],
    ['--sign', sign],
    ['--decimal', decimal && marks[decimal]],
    ['--dates', dates],
    ['--opening', opening],
    ...Object.entries(columns).map(([name, header]): [string, string] => ['--column', `${name}=${header}`]),
    ...Object.entries(types).map(([value, way]): [string, string] => ['--type', `${value}=${way}`]),
    ...Object.entries(statuses).map(([value, said]): [string, string] => ['--status', `${value}=${said}`]),
  ]
  return given
    .flatMap(([option, value]) => (value === undefined ? [] : `${option} ${shellWord(value)}`))
    .join(' ')
}

/**
 * A word as a shell takes it: bare where it may be, in double quotes where those are enough.
 *
 * @example shellWord('my file.csv') // '"my file.csv"'
 * @example shellWord('$5.csv') // "'$5.csv'"
 */
export function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}

/**
 * The command that was typed, with more options behind; many files are shortened to the first.
 *
 * @example commandAgain(['audit', 'my file.csv'], ['my file.csv'], '--sign out') // 'plimsoll audit "my file.csv" --sign out'
 */
export function commandAgain(args: readonly string[], paths: readonly string[], more: string): string {
  const shown = new Set(paths.length <= PATHS_SHOWN_MAX ? paths : paths.slice(0, 1))
  const kept = args.flatMap((word) => {
    if (!paths.includes(word)) return shellWord(word)
    return shown.has(word) ? [shellWord(word), ...(paths.length > PATHS_SHOWN_MAX ? ['…'] : [])] : []
  })
  return ['plimsoll', ...kept, more].filter((word) => word !== '').join(' ')
}

const PATHS_SHOWN_MAX = 3
