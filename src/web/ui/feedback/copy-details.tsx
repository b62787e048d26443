/** Copies the details of an error, for a message to the people who look after the server. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { showToast } from '../../toasts/toasts.ts'

export function CopyDetails({ text }: { text: () => string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
    } catch {
      showToast({ text: text() })
    }
  }
  return (
    <Button size="xs" variant="subtle" onClick={() => void copy()}>
      {copied ? web.error.copied : web.error.copy}
    </Button>
  )
}
