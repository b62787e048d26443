/** Lines of bytes, in any encoding whose line ends are those of ASCII. */

const LF = 10
const CR = 13
const UTF8_BYTES_MAX = 4

/**
 * Where some bytes may be cut so that no character is: behind the last line end; where there is none, before the last
 * character of UTF-8, because a line may be as long as the file.
 */
export function cutIn(bytes: Buffer): number {
  const lineEnd = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1
  if (lineEnd > 0) return lineEnd
  let cut = bytes.length - 1
  while (cut > 0 && cut > bytes.length - UTF8_BYTES_MAX && (bytes[cut] & 0xc0) === 0x80) cut--
  return Math.max(0, cut)
}

/** The lines of some bytes, each with its line end. */
export function* linesOf(bytes: Buffer): Generator<Buffer> {
  const mark = bytes.includes(LF) ? LF : CR
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(mark, start)
    const end = found === -1 ? bytes.length : found + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

/**
 * Whether most characters of a line that is no valid UTF-8 are of it all the same: a field of so many bytes cut one in
 * half. `text` is the line as UTF-8.
 */
export function isMostlyUtf8(text: string): boolean {
  const broken = text.split('\ufffd').length - 1
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return whole > broken
}
