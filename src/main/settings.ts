/** The settings, read from the environment and checked. */
import { resolve } from 'node:path'
import { ownHosts } from '../api/access/login/hosts.ts'
import { LOG_LEVELS, type LogLevel } from '../api/http/log.ts'
import { StartError } from '../core/start-error.ts'
import type { AccessSettings } from './access.ts'

export interface Settings extends AccessSettings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly logLevel: LogLevel
  /** Addresses of proxies that are believed when they say where a request comes from. */
  readonly proxies: readonly string[]
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/
/** Addresses that stand for every one, and name no host. */
const EVERY = new Set(['0.0.0.0', '::', '*'])
const SECRET_LENGTH_MIN = 32
const SECRET_CHARACTERS_MIN = 10

/** The settings of an environment. Throws a StartError `bad-setting` for one that cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = env.PORT || '7411'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw bad(`PORT=${port} is no port. Set a number from 1 to 65535, or 0 for any free one.`)
  }
  const host = env.HOST || '127.0.0.1'
  const named = listIn(env.PLIMSOLL_HOSTS)
  if (ownHosts(named) === null) {
    throw bad(
      `PLIMSOLL_HOSTS=${env.PLIMSOLL_HOSTS} cannot be read. Set names with commas between, such as https://stock.example.com.`,
    )
  }
  const secret = env.PLIMSOLL_SECRET || null
  if (secret !== null && secret.trim().length < SECRET_LENGTH_MIN)
    throw bad(`PLIMSOLL_SECRET is too short. Set ${SECRET_LENGTH_MIN} characters or more, or none.`)
  if (secret !== null && isGuessable(secret))
    throw bad('PLIMSOLL_SECRET repeats itself and could be guessed. Set one made by chance, or none.')
  return {
    port: Number(port),
    host,
    logLevel: logLevelIn(env.LOG_LEVEL || 'info'),
    dataDir: resolve(env.DATA_DIR || './data'),
    databaseUrl: env.DATABASE_URL || null,
    hosts:
      LOOPBACK.test(host) || EVERY.has(host) ? named : [...named, host.includes(':') ? `[${host}]` : host],
    proxies: listIn(env.PLIMSOLL_PROXIES),
    secret,
    oidc: oidcIn(env),
  }
}

/**
 * The demo asks for no password, so no other machine may reach it, neither directly nor by a proxy. Throws a StartError
 * `bad-setting` where one could.
 */
export function checkDemo({ host, hosts }: Settings): void {
  if (LOOPBACK.test(host) && hosts.length === 0) return
  throw bad(
    `--demo lets everybody in without a password, so it serves this machine only. Leave ${
      LOOPBACK.test(host) ? 'PLIMSOLL_HOSTS' : 'HOST'
    } out, or --demo.`,
  )
}

/** Few characters, or one part again and again: it is long, and yet there is little to guess. */
function isGuessable(secret: string): boolean {
  const period = (secret + secret).indexOf(secret, 1)
  return new Set(secret).size < SECRET_CHARACTERS_MIN || period <= secret.length / 2
}

function oidcIn({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: NodeJS.ProcessEnv) {
  if (!OIDC_ISSUER) return null
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw bad('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it. Set all three, or none.')
  const { protocol, hostname } = URL.canParse(OIDC_ISSUER)
    ? new URL(OIDC_ISSUER)
    : { protocol: '', hostname: '' }
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname)))
    throw bad(`OIDC_ISSUER=${OIDC_ISSUER} is no https address. Set the issuer of your identity provider.`)
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || hostname,
  }
}

function logLevelIn(text: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === text)
  if (level === undefined) throw bad(`LOG_LEVEL=${text} is no level. Set one of ${LOG_LEVELS.join(', ')}.`)
  return level
}

function listIn(text = ''): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function bad(sentence: string): StartError {
  return new StartError('bad-setting', sentence)
}
