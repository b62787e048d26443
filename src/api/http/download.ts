/** Answers that are files: written piece by piece as they are read, and saved by a browser under their name. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

export interface Download {
  /** With its character set, where it is a text. */
  readonly type: string
  readonly fileName: string
}

/** Sends `pieces` as the file; nothing is held in memory but the piece on its way. */
export function sendDownload(
  reply: Pick<FastifyReply, 'header' | 'send'>,
  { type, fileName }: Download,
  pieces: AsyncIterable<string | Uint8Array>,
) {
  reply.header('content-type', type)
  reply.header('content-disposition', `attachment; filename="${fileName}"`)
  return reply.send(Readable.from(pieces))
}
