/** Texts as bytes of other code pages: the decoder of the platform, turned round. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | CodePage
export type CodePage =
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1254'
  | 'shift_jis'
  | 'gbk'
  | 'euc-kr'

/** Writes a text; throws where the code page lacks one of its characters. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`)
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
    default:
      return byTable(text, encoding)
  }
}

/** Whether an encoding has every character of a text. */
export function canEncode(text: string, encoding: Encoding): boolean {
  if (encoding.startsWith('utf')) return true
  const table = tableOf(encoding as CodePage)
  return [...text].every((character) => table.has(character))
}

function byTable(text: string, codePage: CodePage): Uint8Array {
  const table = tableOf(codePage)
  const bytes: number[] = []
  for (const character of text) {
    const coded = table.get(character)
    if (coded === undefined) throw new Error(`${codePage} has no ${character}`)
    bytes.push(...coded)
  }
  return Uint8Array.from(bytes)
}

const tables = new Map<CodePage, ReadonlyMap<string, readonly number[]>>()

function tableOf(codePage: CodePage): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(codePage)
  if (known !== undefined) return known
  const decoder = new TextDecoder(codePage)
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes)
  }
  for (let first = 0; first < 256; first += 1) add([first])
  if (!codePage.startsWith('windows'))
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) add([first, second])
  tables.set(codePage, table)
  return table
}
