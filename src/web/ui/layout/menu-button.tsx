/** A button that opens a small panel below it; Escape, or a click beside it, closes it and focus comes back. */
import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useEscape } from '../../keyboard/use-escape.ts'
import styles from './menu-button.module.css'

export function MenuButton(props: {
  label: string
  icon: ReactNode
  title: string
  children: (close: () => void) => ReactNode
}) {
  const { label, icon, title, children } = props
  const [open, setOpen] = useState(false)
  useEscape(open, () => setOpen(false))
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      withRoles={false}
      // A button that is scrolled out of sight would take the focus with it.
      hideDetached={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={icon}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} role="dialog" aria-modal aria-label={title}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  )
}
