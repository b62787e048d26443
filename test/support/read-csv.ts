/** Reads CSV (RFC 4180) into rows by column name. */
export function readCsv(text: string): { header: string[]; rows: Record<string, string>[] } {
  const lines: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gy
  const body = text.replace(/^\ufeff/, '').replace(/\r\n$/, '')
  while (cells.lastIndex <= body.length) {
    const match = cells.exec(body)
    if (match === null) throw new Error(`no CSV at ${cells.lastIndex}: ${body.slice(cells.lastIndex, 80)}`)
    lines[lines.length - 1].push(match[1]?.replaceAll('""', '"') ?? match[2])
    if (match[3] === '') break
    if (match[3] === '\r\n') lines.push([])
  }
  const [header, ...rows] = lines
  return {
    header,
    rows: rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place]]))),
  }
}
