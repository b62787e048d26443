/** The news at the edge of the page; read out when a reader has the time. */
import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import { useKeys } from '../keyboard/use-keys.ts'
import styles from './toasts.module.css'
import { dismiss, type Toast, undoLast, useToasts } from './toasts.ts'

const SHOWN_MS = 12_000

export function ToastList() {
  const toasts = useToasts()
  useKeys({ 'undo.last': undoLast }, { last: true })
  return (
    <section className={styles.toasts} aria-label={web.toasts.label} aria-live="polite">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function OneToast({ toast: { id, text, undo } }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it holds it; there is nothing to press
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {undo !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            dismiss(id)
            undo()
          }}
          rightSection={<KeyHint action="undo.last" />}
        >
          {web.toasts.undo}
        </Button>
      )}
      <CloseButton aria-label={web.toasts.dismiss} onClick={() => dismiss(id)} />
    </div>
  )
}
