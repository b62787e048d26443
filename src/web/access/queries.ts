/** Who is signed in, and who may come in. */
import { queryOptions } from '@tanstack/react-query'
import type {
  Key,
  Keys,
  LinkHolder,
  MadeKey,
  MadeLink,
  NewKey,
  NewUser,
  SessionList,
  User,
  UserChange,
  Users,
} from '../../api/access/schema.ts'
import { fetchJson, path } from '../data/fetch-json.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'
import { leave, SIGN_IN } from '../data/to-sign-in.ts'

/** Characters of a name that work is booked under, as the API takes it. */
export const ACTOR_LENGTH_MAX = 100

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => fetchJson<Users>('/v1/users', {}, signal),
})

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => fetchJson<Keys>('/v1/keys', {}, signal),
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => fetchJson<SessionList>('/v1/access/sessions', {}, signal),
})

/** Whose one-time link it is. A link that is none is no failure that may pass. */
export function linkQuery(secret: string) {
  return queryOptions({
    queryKey: ['link', secret],
    queryFn: () => send<LinkHolder>('POST', '/v1/access/link', { secret }),
    enabled: secret !== '',
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  })
}

export function takeLink(secret: string, password: string) {
  return send('POST', '/v1/access/link/use', { secret, password })
}

export function makeLink(id: string): Promise<MadeLink> {
  return send<MadeLink>('POST', `/v1/users/${path(id)}/link`)
}

export function signIn(body: { email: string; password: string }) {
  return send('POST', '/v1/auth/sign-in/email', body)
}

export function beFirst(body: { name: string; email: string; password: string }) {
  return send('POST', '/v1/access/first', body)
}

/** In which zone and currency new sites are shown; an empty currency is none. */
export function sayDefaults(zone: string, currency: string) {
  const body = { zone: zone.trim(), currency: currency.trim().toUpperCase() || null }
  return send('PUT', '/v1/site-defaults', body)
}

/** Leaves for the identity provider, which sends the browser back. */
export async function signInElsewhere(returnTo: string): Promise<void> {
  const { url } = await send<{ url: string }>('POST', '/v1/auth/sign-in/oidc', { returnTo })
  location.assign(url)
}

export async function signOut(): Promise<void> {
  await send('POST', '/v1/auth/sign-out')
  leave(SIGN_IN)
}

export function changePassword(body: { present: string; next: string }) {
  return after(sessionsQuery.queryKey, send('POST', '/v1/access/password', body))
}

export function endSession(id: string) {
  return after(sessionsQuery.queryKey, send('DELETE', `/v1/access/sessions/${path(id)}`))
}

export function addUser(body: NewUser): Promise<User> {
  return after(usersQuery.queryKey, send<User>('POST', '/v1/users', body))
}

export function changeUser(id: string, body: UserChange): Promise<User> {
  return after(usersQuery.queryKey, send<User>('PATCH', `/v1/users/${path(id)}`, body))
}

export function makeKey(body: NewKey): Promise<MadeKey> {
  return after(keysQuery.queryKey, send<MadeKey>('POST', '/v1/keys', body))
}

export function revokeKey({ id }: Key) {
  return after(keysQuery.queryKey, send('DELETE', `/v1/keys/${path(id)}`))
}

async function after<Answer>(queryKey: readonly string[], telling: Promise<Answer>): Promise<Answer> {
  const answer = await telling
  await queryClient.invalidateQueries({ queryKey })
  return answer
}
