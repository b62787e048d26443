/** A text that is needed elsewhere, with a button that copies it. */
import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'

export function CopyText({ text, label }: { text: string; label: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      showToast({ text: web.toasts.copied(text) })
    } catch {
      showToast({ text })
    }
  }
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span className="figure">{text}</span>{' '}
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        aria-label={label}
        title={label}
        onClick={() => void copy()}
        style={{ position: 'relative', zIndex: 1 }}
      >
        <IconCopy size={15} aria-hidden />
      </ActionIcon>
    </span>
  )
}
