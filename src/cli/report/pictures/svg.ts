/** What the pictures share. */
import { EPISODE_CLASSES } from '../../../core/codes.ts'
import type { Words } from '../../../messages/index.ts'
import { html, type Markup } from '../markup.ts'

export function svg(width: number, height: number, title: string, parts: readonly Markup[]): Markup {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${parts}</svg>`
}

/** A coordinate, to a tenth of a unit. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Room for a colour and its name. */
const ENTRY = 170

/** The classes with their colours, named; opening stock that is not known is in no picture. */
export function legend(words: Words): Markup {
  const entries = EPISODE_CLASSES.filter((kind) => kind !== 'opening').map(
    (kind, index) =>
      html`<rect class="${kind}" x="${index * ENTRY}" y="2" width="10" height="10"/><text x="${index * ENTRY + 14}" y="11">${words.classes[kind].title}</text>`,
  )
  return html`<svg viewBox="0 0 ${3 * ENTRY} 14" style="width:${3 * ENTRY}px;max-width:100%;margin-top:.3rem" aria-hidden="true">${entries}</svg>`
}
