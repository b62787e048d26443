/** The beginning of a file. */
import type { ByteSource } from '../raw-table.ts'

/** The first bytes of a source, `length` of them where it has as many. Errors of the source pass through. */
export async function headOf(source: ByteSource, length: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let read = 0
  for await (const chunk of source.chunks()) {
    chunks.push(chunk)
    read += chunk.length
    if (read >= length) break
  }
  return Buffer.concat(chunks).subarray(0, length)
}
