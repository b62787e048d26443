/** Puts a section of figures at its place in docs/accuracy.md, between its two marks. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BIOME = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'))

/** Throws where the page has no place of that name. */
export function writeSection(name: string, text: string): void {
  const path = new URL('../../docs/accuracy.md', import.meta.url)
  const page = readFileSync(path, 'utf8')
  const place = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`)
  if (!place.test(page)) throw new Error(`docs/accuracy.md has no place for ${name}.`)
  writeFileSync(
    path,
    page.replace(place, () => `<!-- ${name} -->\n${text}\n<!-- /${name} -->`),
  )
  // Tables are aligned as in every other page.
  execFileSync(process.execPath, [BIOME, 'format', '--write', fileURLToPath(path)], { stdio: 'ignore' })
}

export const today = () => new Date().toISOString().slice(0, 10)
