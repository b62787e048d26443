/** The texts of XML: entities, and the escapes that Excel puts on top of them. */

/** The bytes of a name in plain letters. */
export function ascii(name: string): Buffer {
  return Buffer.from(name, 'latin1')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text with its entities decoded, once; unknown ones stay as they are. */
export function decodedEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole
  })
}

/** A text of a workbook with `_x000D_` and the like decoded; `_x005F_` keeps an underscore from being one. */
export function decodedEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function character(code: number): string | null {
  return code > 0x10ffff ? null : String.fromCodePoint(code)
}
