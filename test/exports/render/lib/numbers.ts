/** Numbers as systems spell them. */

export interface NumberStyle {
  readonly decimal: '.' | ','
  /** Between thousands; empty for none. */
  readonly group: string
  readonly minus: 'leading' | 'trailing' | 'brackets' | 'unicode'
  /** Decimals that are always written; where absent, as many as the history keeps. */
  readonly digits?: number
  /** Groups of two after the first three, as in India. */
  readonly lakh?: boolean
}

export const PLAIN: NumberStyle = { decimal: '.', group: '', minus: 'leading' }
export const ENGLISH: NumberStyle = { decimal: '.', group: ',', minus: 'leading' }
export const COMMA: NumberStyle = { decimal: ',', group: '', minus: 'leading' }
export const GERMAN: NumberStyle = { decimal: ',', group: '.', minus: 'leading' }
export const SPACED: NumberStyle = { decimal: ',', group: '\u00a0', minus: 'leading' }

/** Writes a whole number of units of 10^-scale: `writeNumber(-1234500, 3, GERMAN)` is `-1.234,500`. */
export function writeNumber(value: number, scale: number, style: NumberStyle): string {
  const digits = Math.max(scale, style.digits ?? 0)
  const whole = String(Math.abs(value)).padStart(scale + 1, '0')
  const integer = grouped(whole.slice(0, whole.length - scale), style)
  const fraction = whole.slice(whole.length - scale).padEnd(digits, '0')
  const text = digits === 0 ? integer : `${integer}${style.decimal}${fraction}`
  return value < 0 ? negative(text, style.minus) : text
}

function grouped(integer: string, { group, lakh }: NumberStyle): string {
  if (group === '') return integer
  return integer.replace(lakh ? /(\d)(?=(\d\d)*\d{3}$)/g : /(\d)(?=(\d{3})+$)/g, `$1${group}`)
}

function negative(text: string, minus: NumberStyle['minus']): string {
  if (minus === 'trailing') return `${text}-`
  if (minus === 'brackets') return `(${text})`
  return minus === 'unicode' ? `\u2212${text}` : `-${text}`
}
