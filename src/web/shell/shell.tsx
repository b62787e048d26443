/** The frame of every page: name, pages, freshness, colours, the notice on the data, and the content. */
import { Container } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { Brand } from './brand.tsx'
import { Freshness } from './freshness.tsx'
import { Nav } from './nav.tsx'
import { Notice } from './notice.tsx'
import styles from './shell.module.css'
import { ThemeSwitch } from './theme-switch.tsx'

export function Shell() {
  return (
    <>
      <a className={styles.skip} href="#content">
        {web.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Brand />
          <Nav />
          <div className={styles.end}>
            <Freshness />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <Container component="main" id="content" tabIndex={-1} className={styles.main} size="84rem" px="md">
        <Outlet />
      </Container>
      <Notice />
    </>
  )
}
