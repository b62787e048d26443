/** The browser that is installed: the one PLIMSOLL_CHROMIUM names, else Debian's. A missing one fails, never skips. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.PLIMSOLL_CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`No Chromium at ${executablePath}: install one, or name it in PLIMSOLL_CHROMIUM.`)
  return chromium.launch({ executablePath, args: FLAGS })
}
