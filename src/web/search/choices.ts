/**
 * The choices of the palette for a text: pages, actions, and things that the server finds; for no text, recent things.
 */
import type { Hit } from '../../api/search/schema.ts'
import { HIT_KINDS } from '../../core/codes.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import type { Action } from '../keyboard/keys.ts'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Known } from './targets.ts'

export interface PaletteChoice {
  readonly id: string
  readonly label: string
  /** Distinguishes it from others of the same label. */
  readonly hint: string
  /** Its own key, for next time. */
  readonly action?: Action
  readonly go: { readonly thing: Known } | { readonly run: () => void }
}

export interface PaletteGroup {
  readonly key: string
  readonly label: string
  readonly choices: readonly PaletteChoice[]
}

export type Command = Omit<PaletteChoice, 'hint' | 'go'> & {
  readonly run: () => void
  /** Other words by which people look for it. */
  readonly also?: string
}

/** The choices of the frame, beside the things that the server finds. */
export interface Commands {
  readonly pages: readonly Command[]
  readonly actions: readonly Command[]
}

export function paletteGroups(request: {
  readonly text: string
  readonly hits: readonly Hit[]
  readonly recent: readonly Known[]
  readonly pages: readonly Command[]
  readonly actions: readonly Command[]
}): PaletteGroup[] {
  const { text, hits, recent, pages, actions } = request
  const { groups } = web.palette
  const things =
    text === ''
      ? []
      : HIT_KINDS.map((kind) =>
          ofThings(
            kind,
            groups[kind],
            hits.filter((hit) => hit.kind === kind),
          ),
        )
  return [
    ...(text === '' ? [ofThings('recent', groups.recent, recent)] : []),
    ofCommands('pages', groups.pages, pages, text),
    ...things,
    ofCommands('actions', groups.actions, actions, text),
  ].filter(({ choices }) => choices.length > 0)
}

function ofThings(key: string, label: string, things: readonly Known[]): PaletteGroup {
  return {
    key,
    label,
    choices: things.map((thing, index) => ({
      id: `${key}-${index}`,
      ...textOf(thing, key === 'recent'),
      go: { thing },
    })),
  }
}

/** By any of their words, or of those that mean the same: each typed word has to begin one. */
function ofCommands(key: string, label: string, commands: readonly Command[], text: string): PaletteGroup {
  const wanted = text.toLowerCase().split(/\s+/)
  const fits = (names: string) => wanted.every((word) => ` ${names.toLowerCase()}`.includes(` ${word}`))
  return {
    key,
    label,
    choices: commands
      .filter((command) => text === '' || fits(`${command.label} ${command.also ?? ''}`))
      .map(({ run, also: _, ...rest }) => ({ ...rest, hint: '', go: { run } })),
  }
}

function textOf(thing: Known, named: boolean): { label: string; hint: string } {
  const { kind, key, site, item, itemName, location } = thing
  const { at, groups } = web.palette
  const place = site == null ? site : siteTitle(site)
  const book = at(itemName ?? item ?? '', location ?? '')
  const facts: Record<Known['kind'], { label: string; hint: (string | null)[] }> = {
    item: { label: key, hint: [itemName] },
    place: { label: key, hint: [place] },
    document: { label: key, hint: [] },
    movement: { label: key, hint: [itemName ?? item, place, kindOf(thing)] },
    episode: { label: book, hint: [key, place] },
    book: { label: book, hint: [key, place] },
  }
  const { label, hint } = facts[kind]
  return {
    label,
    hint: [named ? groups[kind] : null, ...hint].filter((part) => part !== null && part !== '').join(' · '),
  }
}

function kindOf(thing: Known): string | null {
  const { movementKind, source } = thing as Partial<Hit>
  if (movementKind == null) return null
  return [words().movementKinds[movementKind], source].filter((part) => part).join(', ')
}
