/** XML in any encoding as pieces of UTF-8: nearly always it is that already and goes through untouched. */
import { XmlFault } from './xml-fault.ts'

/** The pieces in UTF-8. An encoding that is not known throws an `XmlFault`. */
export async function* inUtf8(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined
  for await (const piece of pieces) {
    if (decoder === undefined) {
      const encoding = encodingOf(piece)
      decoder = encoding === 'utf-8' ? null : decoderOf(encoding)
    }
    yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }))
  }
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new XmlFault('encoding', `its encoding is ${encoding}`)
  }
}

/** The encoding that the first bytes show: a mark, zeros between letters, or the declaration. */
function encodingOf(first: Buffer): string {
  const [a, b] = first
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=["']([\w.:-]+)["']/.exec(
    first.toString('latin1', 0, 200),
  )
  const encoding = (declared?.[1] ?? 'utf-8').toLowerCase()
  return ['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(encoding) ? 'utf-8' : encoding
}
