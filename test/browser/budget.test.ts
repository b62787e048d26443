/**
 * What the web weighs, and whom it talks to: a budget for its shell, no request beyond the server, no foreign
 * script.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { factsOf } from './support/facts.ts'
import { openPage } from './support/open-page.ts'
import { PAGES } from './support/pages.ts'
import { root } from './support/root.ts'
import { demoScene } from './support/scene.ts'
import { settled } from './support/settled.ts'

const SHELL_BYTES_MAX = 260_000
const scene = demoScene()

it('the shell, every script that any page needs, is within its budget', () => {
  const scripts = shellScripts()
  const bytes = scripts.map((path) => gzipSync(readFileSync(path)).length)
  const total = bytes.reduce((sum, each) => sum + each, 0)
  // An index without scripts, or one that says all of it is loaded later, is a build gone wrong.
  expect(total).toBeGreaterThan(50_000)
  expect(total, scripts.map((path, index) => `${path} ${bytes[index]}`).join('\n')).toBeLessThan(
    SHELL_BYTES_MAX,
  )
})

it('no page asks anybody but the server', async () => {
  const facts = await factsOf(scene.app.url)
  const { page, faults, close } = await openPage(scene.browser, 'about:blank')
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  for (const { path, main } of PAGES) {
    await page.goto(facts.url + path(facts))
    await main(page, facts)
    await settled(page)
  }
  // Pictures drawn by the page itself have no origin.
  expect([...asked].filter((origin) => origin !== 'null')).toEqual([new URL(facts.url).origin])
  expect(faults).toEqual([])
  await close()
}, 180_000)

it('a page runs scripts from the server’s files only', async () => {
  const { page, close } = await openPage(scene.browser, 'about:blank')
  const response = await page.goto(`${scene.app.url}/exceptions`)
  const policy = response!.headers()['content-security-policy']
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1]
  expect(scripts).toBe("'self'")
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  const refused = await page.evaluate(async () => {
    const told = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
        once: true,
      }),
    )
    const script = document.createElement('script')
    script.textContent = 'globalThis.owned = true'
    document.body.append(script)
    return { directive: await told, owned: 'owned' in globalThis }
  })
  expect(refused.owned).toBe(false)
  expect(refused.directive).toContain('script-src')
  await close()
})

/**
 * The scripts that the page names, and all that these import before they run; pages of their own are imported later.
 */
function shellScripts(): string[] {
  const web = join(root, 'dist', 'web')
  const named = [
    ...readFileSync(join(web, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g),
  ]
  const found = new Set<string>()
  const wanted = named.map((match) => join(web, match[1]))
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, file] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      wanted.push(join(path, '..', file))
  }
  return [...found]
}

it('files come compressed as they were built, and the name stands before any script does', async () => {
  const [script] = shellScripts().map((path) => path.slice(path.indexOf('assets')))
  for (const encoding of ['br', 'gzip']) {
    const answer = await fetch(`${scene.app.url}/${script}`, { headers: { 'accept-encoding': encoding } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(join(root, 'dist', 'web', script)))
  }
  const context = await scene.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(scene.app.url)
  await page.getByRole('link', { name: 'Plimsoll' }).waitFor()
  await context.close()
})
