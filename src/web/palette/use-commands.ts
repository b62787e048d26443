/** The pages one can go to, and the things one can do from anywhere. */
import { useMantineColorScheme } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { DENSITIES, prefer } from '../settings/preferences.ts'
import { copyLink } from '../shell/copy-link.ts'
import { show } from '../shell/overlay.ts'
import { PAGES } from '../shell/pages.ts'
import type { Command } from './choices.ts'

export function usePaletteCommands(): { pages: Command[]; actions: Command[] } {
  const router = useRouter()
  const { setColorScheme } = useMantineColorScheme()
  const { actions } = web.palette
  return {
    pages: PAGES.map(({ to, label, action }) => ({
      ...{ id: `go-${to}`, label, action },
      run: () => router.history.push(to),
    })),
    actions: [
      { id: 'copy', label: actions.copy, action: 'link.copy', run: () => void copyLink() },
      { id: 'print', label: actions.print, run: () => print() },
      { id: 'help', label: actions.help, action: 'help.open', run: () => show('help') },
      ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
        ...{ id: scheme, label: actions[scheme] },
        run: () => setColorScheme(scheme),
      })),
      ...DENSITIES.map((density) => ({
        ...{ id: density, label: actions[density] },
        run: () => prefer({ density }),
      })),
    ],
  }
}
