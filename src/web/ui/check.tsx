/** A box to tick, 24 px large; its label is for those who do not see it, or beside it. */
import { Checkbox } from '@mantine/core'
import type { MouseEvent } from 'react'
import styles from './check.module.css'

export function Check(props: {
  label: string
  /** The label is seen. */
  labelled?: boolean
  checked: boolean
  /** Some of what it stands for is ticked, and some not. */
  mixed?: boolean
  disabled?: boolean
  onToggle: (event: { readonly shiftKey: boolean }) => void
}) {
  const { label, labelled = false, checked, mixed = false, disabled, onToggle } = props
  return (
    <Checkbox
      className={styles.check}
      size="sm"
      checked={checked}
      indeterminate={mixed}
      disabled={disabled}
      label={labelled ? label : undefined}
      aria-label={labelled ? undefined : label}
      // A click tells whether Shift was held; a change does not.
      onClick={(event: MouseEvent<HTMLInputElement>) => onToggle(event)}
      onChange={() => {}}
    />
  )
}
