/** What an entry of the trail is about, as people call it, and as the API does. */
import { known } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'

const { subjects } = web.trail

/** @example shownSubject('stop 1-1') // 'blocked stock 1-1' */
export function shownSubject(subject: string): string {
  const [kind = '', ...rest] = subject.split(' ')
  return [known(subjects, kind) ?? kind, ...rest].join(' ')
}

/** What a person typed as the API knows it. @example meantSubject('blocked stock 1-1') // 'stop 1-1' */
export function meantSubject(text: string): string {
  const found = Object.entries(subjects).find(([, shown]) => text.toLowerCase().startsWith(`${shown} `))
  return found === undefined ? text : `${found[0]}${text.slice(found[1].length)}`
}
