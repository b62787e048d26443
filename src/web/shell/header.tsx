/**
 * The bar over every page: name, pages, search, freshness, help, who is signed in. On a phone the pages are behind one
 * button, and search, help and the user stay where they are.
 */
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconMenu2, IconSearch, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { web } from '../../messages/web/index.ts'
import { Brand } from '../frame/brand.tsx'
import { show } from '../frame/overlay.ts'
import { KeyHint, useKeyTitle } from '../keyboard/key-hint.tsx'
import { useEscape } from '../keyboard/use-escape.ts'
import { Freshness } from './freshness.tsx'
import { Nav } from './nav.tsx'
import styles from './shell.module.css'
import { UserButton } from './user-button.tsx'

export function Header() {
  const [open, setOpen] = useState(false)
  const pages = useId()
  const close = () => setOpen(false)
  useEscape(open, close)
  const Icon = open ? IconX : IconMenu2
  return (
    <header className={styles.header} data-open={open || undefined}>
      <div className={styles.bar}>
        <Brand />
        <div className={styles.fold}>
          <Nav id={pages} onGo={close} />
        </div>
        <div className={styles.end}>
          <Freshness />
          <UnstyledButton
            // Named by what it shows; where that is an icon only, by its title.
            className={styles.search}
            aria-keyshortcuts="Control+K"
            title={useKeyTitle(web.palette.title, 'palette.open')}
            onClick={() => show('palette')}
          >
            <IconSearch size={16} aria-hidden />
            <span>{web.palette.open}</span>
            <KeyHint action="palette.open" />
          </UnstyledButton>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={web.keyboard.open}
            title={useKeyTitle(web.keyboard.open, 'help.open')}
            onClick={() => show('help')}
          >
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
          <UserButton />
          <ActionIcon
            className={styles.menu}
            variant="default"
            size={34}
            aria-label={web.nav.menu}
            aria-expanded={open}
            aria-controls={pages}
            onClick={() => setOpen(!open)}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </header>
  )
}
