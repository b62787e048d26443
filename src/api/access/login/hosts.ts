/**
 * The names this server answers to: those of the loopback, and those it was told. A name that somebody else points at
 * our address (DNS rebinding) reaches nothing.
 */
export interface OwnHost {
  /** `http` or `https`, where it is known which of the two people use; both where it is not. */
  readonly schemes: readonly ('http' | 'https')[]
}

export interface Hosts {
  /** Null for a name that is not ours. */
  find(host: string | undefined): OwnHost | null
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const HOST = /^([a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/

/**
 * `names` are hosts, each with an optional port and an optional `http://` or `https://` before it; one without a port is
 * answered on every port. Null where one of them cannot be read.
 */
export function ownHosts(names: readonly string[]): Hosts | null {
  const own = names.map(read)
  if (own.some((one) => one === null)) return null
  return {
    find(host) {
      const asked = HOST.exec(host?.toLowerCase() ?? '')
      if (asked === null) return null
      const [, name, port] = asked
      if (LOOPBACK.test(name)) return { schemes: ['http'] }
      return own.find((one) => one!.name === name && (one!.port === undefined || one!.port === port)) ?? null
    },
  }
}

export function isLoopback(host: string | undefined): boolean {
  return LOOPBACK.test(HOST.exec(host?.toLowerCase() ?? '')?.[1] ?? '')
}

function read(text: string) {
  const [, scheme, rest] = /^(?:(https?):\/\/)?(.*?)\/?$/.exec(text.trim().toLowerCase())!
  const host = HOST.exec(rest)
  if (host === null) return null
  const schemes: OwnHost['schemes'] = scheme === undefined ? ['https', 'http'] : [scheme as 'http' | 'https']
  return { name: host[1], port: host[2] as string | undefined, schemes }
}
