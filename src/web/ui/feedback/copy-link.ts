/** Copies the address of what is shown: the whole view is in it. */
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'

export async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href)
    showToast({ text: web.toasts.linkCopied })
  } catch {
    showToast({ text: web.toasts.linkNotCopied })
  }
}
