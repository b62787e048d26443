/**
 * The names this server answers to: those of the loopback, and those of its settings. A name that another site
 * points at our address (DNS rebinding) reaches nothing.
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
 * `names` are hosts, each with an optional port and an optional `http://` or `https://` before it; one without a port
 * is answered on every port. Null where one of them cannot be read.
 */
export function ownHosts(names: readonly string[]): Hosts | null {
  const own: NamedHost[] = []
  for (const name of names) {
    const host = read(name)
    if (host === null) return null
    own.push(host)
  }
  return {
    find(host) {
      const wanted = partsOf(host)
      if (wanted === null) return null
      const { name, port } = wanted
      if (LOOPBACK.test(name)) return { schemes: ['http'] }
      return own.find((one) => one.name === name && (one.port === undefined || one.port === port)) ?? null
    },
  }
}

/** Whether a host names this machine, as only this machine can. */
export function isLoopback(host: string | undefined): boolean {
  return LOOPBACK.test(partsOf(host)?.name ?? '')
}

interface NamedHost extends OwnHost {
  readonly name: string
  readonly port: string | undefined
}

function read(text: string): NamedHost | null {
  const [, scheme, rest] = /^(?:(https?):\/\/)?(.*?)\/?$/.exec(text.trim().toLowerCase()) ?? []
  const host = partsOf(rest)
  if (host === null) return null
  return { ...host, schemes: scheme === 'http' || scheme === 'https' ? [scheme] : ['https', 'http'] }
}

function partsOf(host: string | undefined): Pick<NamedHost, 'name' | 'port'> | null {
  const [, name, port] = HOST.exec(host?.toLowerCase() ?? '') ?? []
  return name === undefined ? null : { name, port }
}
