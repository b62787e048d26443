/** The keys that work on every page, where the page does not use them itself. */
import { useRouter } from '@tanstack/react-router'
import { show } from '../frame/overlay.ts'
import { type Handlers, useKeys } from '../keyboard/use-keys.ts'
import { copyLink } from '../ui/feedback/copy-link.ts'
import { PAGES } from './pages.ts'

export function useShellKeys(): void {
  const router = useRouter()
  const go = PAGES.flatMap(({ to, action }) =>
    action === undefined ? [] : [[action, () => router.history.push(to)]],
  )
  useKeys(
    {
      ...(Object.fromEntries(go) as Handlers),
      'palette.open': () => show('palette'),
      'help.open': () => show('help'),
      'link.copy': () => void copyLink(),
      'filter.focus': focusFilter,
    },
    { last: true },
  )
}

/** The first field of the page's filters, unfolded where they are folded; the search where there are none. */
function focusFilter(): void {
  const filters = document.querySelector('main search')
  const fold = filters?.querySelector('details')
  if (fold) fold.open = true
  const field = filters?.querySelector<HTMLElement>('input, select')
  if (field) field.focus()
  else show('palette')
}
