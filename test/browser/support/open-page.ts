/** A page of the app at a width and in a colour scheme; whatever goes wrong on it fails the test. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { cookieFor } from '../../support/signed-in.ts'
import { watchRequests } from './settled.ts'

export interface Look {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  /** Nobody is signed in, also where the test's own app has an administrator. */
  readonly anonymous?: boolean
}

export interface Opened {
  readonly page: Page
  /** Errors of scripts and the content security policy, and answers of 500. */
  readonly faults: string[]
  close(): Promise<void>
}

export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Opened> {
  const { width = 1440, scheme = 'light', anonymous = false } = look
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    timezoneId: 'Asia/Kolkata',
    reducedMotion: 'reduce',
  })
  if (!anonymous) await signIn(context, url)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  watchRequests(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(url)
  return { page, faults, close: () => context.close() }
}

/** As the administrator of an app that a test started, the latest where no address is given yet. */
export async function signIn(context: BrowserContext, url: string): Promise<void> {
  const cookie = cookieFor(url)
  if (cookie === undefined) return
  const [name, value] = cookie.split(/=(.*)/s)
  await context.addCookies([
    { name, value, domain: '127.0.0.1', path: '/', sameSite: 'Strict', httpOnly: true },
  ])
}

/** As somebody else, by the cookies they were given when they signed in. */
export async function withCookies(page: Page, header: string): Promise<void> {
  const cookies = header.split('; ').map((cookie) => {
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    return { name, value, domain: '127.0.0.1', path: '/', sameSite: 'Strict' as const, httpOnly: true }
  })
  await page.context().addCookies(cookies)
}
