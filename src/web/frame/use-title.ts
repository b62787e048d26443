/** The title of the browser's tab. */
import { useEffect } from 'react'
import { web } from '../../messages/web/index.ts'

/** Sets it while a page is on show; undefined leaves the name of the product alone. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? web.name : `${title} · ${web.name}`
  }, [title])
}
