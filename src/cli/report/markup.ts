/**
 * HTML text that is safe by construction: what is put into a template is escaped unless it is markup already.
 *
 * @example html`<b>${'1 < 2'}</b>`.text // '<b>1 &#60; 2</b>'
 */
import { printable } from './layout.ts'

export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | number | null | readonly Markup[]

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(
    strings.reduce((text, string, index) => text + written(parts[index - 1] ?? null) + string),
  )
}

function written(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map((one: Markup) => one.text).join('')
  return printable(String(part)).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
