/** The title of the browser's tab. */
import { useEffect } from 'react'
import { web } from '../../messages/web/index.ts'

export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? web.name : `${title} · ${web.name}`
  }, [title])
}
