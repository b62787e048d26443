/** Hands a file that the page made to the reader, as the browser's own downloads are. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The browser has begun by then; a minute is for those that are slow to.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
