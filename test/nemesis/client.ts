/** Asks a server over HTTP for one operation of the auditor's, and puts its answer into the auditor's words. */
import type { Answer, Operation } from '../auditor/operations.ts'
import { reservationTold, told } from '../support/perform.ts'

/** A server that has been stopped answers nobody. */
const PATIENCE_MS = 4_000

/** Nobody knows what became of it. */
export class Unknown extends Error {}

export interface Client {
  /** Throws Unknown where no answer came, or none that says what became of it. */
  ask(server: string, asked: Operation): Promise<Answer>
}

/** `key` is the one of the system that asks. */
export function clientOf(key: string): Client {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  return {
    async ask(server, asked) {
      const { path, body } = requestOf(asked)
      const { status, told: answer } = await send(`${server}${path}`, headers, body)
      if (status >= 500 || status === 429) throw new Unknown(`${status}: ${JSON.stringify(answer)}`)
      return status < 300 ? answerOf(asked, answer) : { refused: answer.code }
    },
  }
}

async function send(url: string, headers: Record<string, string>, body: unknown) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { status: response.status, told: await response.json() }
  } catch (error) {
    throw new Unknown(String(error))
  }
}

function requestOf(asked: Operation): { path: string; body: unknown } {
  const { site } = asked
  switch (asked.do) {
    case 'post': {
      const body = asked.moves.map((move) => ({ ...move, site }))
      return { path: `/v1/movements?atomic=${asked.atomic}`, body }
    }
    case 'set': {
      const body = asked.sets.map(({ actor: _, ...set }) => set)
      return { path: `/v1/sets?site=${site}&atomic=${asked.atomic}`, body }
    }
    case 'reserve': {
      const { do: _, by: __, document, channel, near, ...rest } = asked
      return { path: '/v1/reservations', body: [{ ...rest, document: document ?? undefined }] }
    }
    case 'fulfil': {
      const { source, occurredAt, lines } = asked
      return { path: `/v1/reservations/${asked.reservation}/fulfil`, body: { source, occurredAt, lines } }
    }
    case 'reverse':
      return { path: `/v1/movements/${site}/${asked.seq}/reversal`, body: { reason: asked.reason } }
    default:
      throw new Error(`nobody asks ${asked.do} over HTTP here`)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: an answer bears what the API says of it
function answerOf(asked: Operation, answer: any): Answer {
  if (asked.do === 'reserve') return reservationTold(answer[0])
  return told(asked.do === 'reverse' ? [answer] : answer)
}
