/** A button in a row that opens a dialog about that row; absent for those whose role does not allow it. */
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Role } from '../../../core/codes.ts'
import { useMay } from '../../data/session.ts'
import styles from './act-button.module.css'

export function ActButton(props: {
  label: string
  /** Names the row, for those who hear the button without seeing where it stands. */
  of: string
  least: Role
  children: (close: () => void) => ReactNode
}) {
  const { label, of, least, children } = props
  const [open, setOpen] = useState(false)
  if (!useMay(least)) return null
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        className={styles.act}
        aria-label={`${label} (${of})`}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && children(() => setOpen(false))}
    </>
  )
}
