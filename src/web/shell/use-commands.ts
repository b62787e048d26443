/** The commands of the palette: the pages, and the actions that work everywhere. */
import { useMantineColorScheme } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { show } from '../frame/overlay.ts'
import type { Commands } from '../search/choices.ts'
import { DENSITIES, prefer } from '../site/preferences.ts'
import { copyLink } from '../ui/feedback/copy-link.ts'
import { PAGES } from './pages.ts'

export function useCommands(): Commands {
  const router = useRouter()
  const { setColorScheme } = useMantineColorScheme()
  const { actions } = web.palette
  const { also } = web.findable
  return {
    pages: [
      ...PAGES.map(({ to, label, action }) => ({
        id: `go-${to}`,
        label,
        action,
        also: also[to],
        run: () => router.history.push(to),
      })),
      { id: 'reference', ...web.findable.reference, run: () => void open('/docs', '_blank', 'noopener') },
    ],
    actions: [
      { id: 'copy', label: actions.copy, action: 'link.copy', run: () => void copyLink() },
      { id: 'print', label: actions.print, run: () => print() },
      { id: 'help', label: actions.help, action: 'help.open', run: () => show('help') },
      ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
        id: scheme,
        label: actions[scheme],
        run: () => setColorScheme(scheme),
      })),
      ...DENSITIES.map((density) => ({
        id: density,
        label: actions[density],
        run: () => prefer({ density }),
      })),
    ],
  }
}
