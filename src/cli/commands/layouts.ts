/** `plimsoll layouts`: the systems whose exports are known by name, and one of them in full. */
import { Command } from 'commander'
import { nearestWord } from '../../core/intake/nearest-word.ts'
import { counted, words } from '../../messages/index.ts'
import { layoutLines, layoutsLines, type ShownLayout } from '../intake/layout-lines.ts'
import { UsageError } from '../usage-error.ts'
import type { CommandContext } from '../wiring.ts'

const SUGGESTED_MAX = 5

const AFTER_HELP = `
An export of one of these is recognised by its headers. Others are read too, by
the words and values of their columns; plimsoll audit FILE says how.

Examples:
  plimsoll layouts
  plimsoll layouts sap-mb51`

export function layoutsCommand({ wiring, terminal }: CommandContext): Command {
  return new Command('layouts')
    .description('list the systems whose exports are known, or show one')
    .argument('[slug]', 'one of them: its columns, types, facts and a sample')
    .addHelpText('after', AFTER_HELP)
    .action(async (slug?: string) => {
      const layouts = await wiring.openLayouts()
      const lines =
        slug === undefined ? layoutsLines(layouts, words()) : layoutLines(find(layouts, slug), words())
      for (const line of lines) terminal.out.write(`${line}\n`)
      if (slug === undefined)
        terminal.out.write(`${counted(layouts.length, 'layout')}. plimsoll layouts SLUG shows one.\n`)
    })
}

function find(layouts: readonly ShownLayout[], slug: string): ShownLayout {
  const wanted = slug.toLowerCase()
  const found = layouts.find((layout) => layout.slug === wanted)
  if (found !== undefined) return found
  const like = layouts.filter(({ slug: known, name }) => `${known} ${name}`.toLowerCase().includes(wanted))
  const near = nearestWord(
    wanted,
    layouts.map((layout) => layout.slug),
  )
  const suggested = like.length > 0 ? like.map((layout) => layout.slug) : near === null ? [] : [near]
  const meant =
    suggested.length === 0 ? '' : ` Did you mean ${suggested.slice(0, SUGGESTED_MAX).join(' or ')}?`
  throw new UsageError('bad-argument', slug, `There is no such layout.${meant} See plimsoll layouts.`)
}
