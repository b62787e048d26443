/**
 * A place for files: drop them, choose them, or paste them.
 *
 * It is the browser's own file field under a large label, so that keyboard, reader and phone know what it is.
 */
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useEffect, useId, useState } from 'react'
import styles from './file-drop.module.css'

export function FileDrop(props: {
  label: string
  hint: string
  accept?: string
  onFiles: (files: readonly File[]) => void
}) {
  const { label, hint, accept, onFiles } = props
  const [over, setOver] = useState(false)
  const [id, hintId] = [useId(), useId()]
  useWholePageDrop(onFiles)
  const take = (list: FileList | null | undefined) => {
    if (list !== null && list !== undefined && list.length > 0) onFiles([...list])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the field, which does the same by keyboard
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <input
        id={id}
        className={styles.field}
        type="file"
        multiple
        accept={accept}
        aria-describedby={hintId}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file may be chosen again, for example after a repair.
          event.currentTarget.value = ''
        }}
      />
      <label htmlFor={id} className={styles.label}>
        <IconFileUpload size={32} stroke={1.5} aria-hidden />
        {label}
      </label>
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}

/** A file that misses the target must not make the browser leave the page: dropped anywhere, it is taken. */
function useWholePageDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const hold = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const take = (event: globalThis.DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    const paste = (event: globalThis.ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) onFiles(files)
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', take)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', take)
      window.removeEventListener('paste', paste)
    }
  }, [onFiles])
}
