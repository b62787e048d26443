/**
 * A dialog over the page: the browser's own, which keeps the focus inside, gives it back, and closes on Escape. A click
 * beside it closes it as well.
 */
import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { web } from '../../../messages/web/index.ts'
import { useHolding } from '../form/in-hand.ts'
import styles from './dialog.module.css'

export function Dialog(props: {
  title: string
  /** The title is for screen readers only. */
  bare?: boolean
  /** A click beside it does not close it, since it shows something only once. */
  firm?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { title, bare = false, firm = false, onClose, children } = props
  useHolding()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    if (dialog.current?.open === false) dialog.current.showModal()
    return () => opener?.focus()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what the click beside it does
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      // Closes with the key itself: the browser's own `close` comes a moment later, and keys are lost until then.
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current && !firm) onClose()
      }}
    >
      <div className={styles.content}>
        {!bare && (
          <header className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            <CloseButton aria-label={web.dialog.close} onClick={onClose} />
          </header>
        )}
        {children}
      </div>
    </dialog>
  )
}
