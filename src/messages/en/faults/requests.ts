/** English words for requests that are refused. */
import type { Words } from '../../words.ts'
import { accessErrors } from './access.ts'
import { caseErrors } from './cases.ts'
import { clocksDiffer } from './clocks.ts'
import { fault, names } from './fault.ts'

const KILO = 1024
const sizeOf = (bytes: unknown) => {
  if (typeof bytes !== 'number') return null
  return bytes < KILO ** 2 ? `${bytes / KILO} kB` : `${bytes / KILO ** 2} MB`
}

/** What a field of a rule needs. */
const RULE_NEEDS: Readonly<Record<string, string>> = {
  list: 'must hold a list of rules',
  object: 'must be an object with named fields',
  known: 'is no field of a rule',
  text: 'must be a text, or left out',
  decimal: 'must be a decimal text of 0 or more, such as "2.5"',
  seconds: 'must be a whole number of seconds, at most 90 days',
  time: 'must be a time such as 2026-01-31T08:00:00Z',
  json: 'is no JSON that can be read',
}

export const requestErrors: Words['requestErrors'] = {
  ...accessErrors,
  ...caseErrors,
  'not-found': fault(
    ({ path }) => `There is nothing at ${path ?? 'this address'}.`,
    'Check the address; /docs lists them all.',
  ),
  'request-too-slow': fault(
    () => 'The request took too long to arrive.',
    'Send it again, or send less at a time.',
  ),
  'body-too-large': fault(
    ({ bytes }) => `The body is larger than ${sizeOf(bytes) ?? 'this address takes'}.`,
    'Send less at a time.',
  ),
  'unsupported-media-type': fault(
    () => 'This address does not accept this type of body.',
    'Send JSON as application/json, and a file to /v1/uploads as application/octet-stream.',
  ),
  'bad-cursor': fault(
    () => 'The cursor is not valid.',
    'Use `next` of the page before, with the same filters.',
  ),
  'contradicting-filters': fault(
    ({ low, high }) =>
      low === undefined
        ? 'Two filters contradict each other.'
        : `No negative can match: ${low} and ${high} contradict each other.`,
    'Change one of the two, or remove it.',
  ),
  'file-too-large': fault(
    () => 'The file is larger than 2 GiB.',
    'Compress it (.gz), or export it in parts.',
  ),
  'too-many-uploads': fault(
    () => 'Upload limit reached.',
    'Remove one that is not needed; each goes by itself after a day.',
  ),
  'too-many-arriving': fault(
    () => 'As many of your files are on their way as may be at once.',
    'Wait until one of them is there.',
  ),
  'upload-in-use': fault(() => 'The file is being read.', 'Wait until that is done, or cancel it.'),
  'site-busy': fault(
    () => 'Too much is waiting to be posted at this site.',
    'Send it again in a second: nothing of it was posted, and its ids keep it from being posted twice.',
  ),
  'atomic-over-sites': fault(
    () => 'An atomic request names several sites; only movements of one site can go together.',
    'Send one request per site, or leave `atomic` out.',
  ),
  'unknown-site': fault(() => 'There is no such site.', 'Correct its name; GET /v1/sites lists them.'),
  'unusable-site': fault(
    ({ like }) =>
      like === undefined
        ? 'No site can have this name: it holds marks that are not seen, blanks at an end, or mixes scripts.'
        : `This name looks like that of the site ${like}.`,
    'Choose a name that nobody can mistake for another one.',
  ),
  'confirm-unit': fault(
    ({ item = 'An item', unit = '', before = 'what it was', after = 'something else' }) =>
      `${item} has movements, and its unit ${unit} would no longer be ${before} but ${after}.`,
    'What is posted keeps its quantity. Send it with `confirmed` if that is meant; another size is another pack.',
  ),
  'unknown-scope': fault(
    ({ field, value }) =>
      field === undefined ? 'A rule names something that is not there.' : `There is no ${field} "${value}".`,
    'Correct the name, or leave it out so that the rule holds for all of them.',
  ),
  'unknown-rule': fault(
    ({ id }) => (id === undefined ? 'There is no such rule.' : `There is no rule ${id}.`),
    'Read the rules again; somebody may have deleted it.',
  ),
  'contradicting-rules': fault(
    ({ other }) =>
      `Another rule in force${other === undefined ? '' : ` (rule ${other})`} says something else of the very same movements.`,
    'Change that rule, switch it off, or give this one another scope.',
  ),
  'too-many-rules': fault(() => 'No more rules can be kept.', 'Delete rules that are off or expired.'),
  'bad-rules': fault(({ field = 'This', needs, allowed }) => {
    const said = typeof needs === 'string' ? RULE_NEEDS[needs] : undefined
    return `${field} ${Array.isArray(allowed) ? `must be one of ${allowed.join(', ')}` : (said ?? 'cannot be read')}.`
  }, 'Correct it and try again; docs/backtest.md shows how rules are written.'),
  'empty-period': fault(
    ({ from, to }) =>
      from === undefined || to === undefined
        ? 'No movement was recorded in this period.'
        : `The period from ${from} to ${to} is empty.`,
    'Choose a longer period.',
  ),
  'approval-by-requester': fault(
    () => 'You cannot approve an override that you requested.',
    'Have somebody else approve it.',
  ),
  'needs-manager': fault(
    ({ before, days, of }) =>
      `This is the third override in ${days} days for this ${of === 'person' ? 'person' : 'stock card'}. Approved before: ${names(before)}.`,
    'Have a manager approve it, and find out why it keeps being needed.',
  ),
  'too-many-overrides': fault(
    () => 'Too many overrides are open at this site.',
    'Decide on those that wait, or revoke what is no longer needed.',
  ),
  'not-open': fault(
    ({ state }) => `This is no longer possible${state === undefined ? '' : `: it is ${state}`}.`,
    'Reload it to see its current state.',
  ),
  'movement-void': fault(
    () => 'The movement was cancelled when its import was undone.',
    'There is nothing to reverse.',
  ),
  'line-twice': fault(() => 'The same line comes twice.', 'Give every line a name of its own.'),
  'queue-full': fault(() => 'Too many imports and audits are waiting.', 'Try again in a minute.'),
  'import-busy': fault(
    ({ state }) => `The import is ${state ?? 'in another state'}, so this cannot be done now.`,
    'Look at its page; wait until it has ended.',
  ),
  'too-many-mappings': fault(() => 'Mapping limit reached.', 'Delete one that is not used.'),
  'unknown-zone': fault(
    ({ value }) => `${value ?? 'This'} is no time zone.`,
    'Name one, for example Europe/Rome, America/Chicago or UTC.',
  ),
  'unknown-currency': fault(
    ({ value }) => `${value ?? 'This'} is no currency.`,
    'Name one by its three letters: EUR, USD.',
  ),
  'too-many-listeners': fault(
    ({ own }) =>
      own === true
        ? 'Too many of your pages listen for news already.'
        : 'Too many pages listen for news already.',
    'Close some; pages without news ask by themselves every half minute.',
  ),
  'database-unreachable': fault(() => 'The database does not answer.', 'Try again in a moment.'),
  'clock-differs': fault(
    clocksDiffer,
    'Set the clocks right (by NTP, for example); the server goes on by itself once they agree.',
  ),
  'no-room': fault(
    () => 'The server or its database has no connection, memory or file handle left just now.',
    'Try again in a moment; where it stays so, raise max_connections or the bound of open files.',
  ),
  'disk-full': fault(() => 'The disk of the database is full.', 'Free some space; nothing posted is lost.'),
  'too-many-requests': fault(() => 'Too many requests just now.', 'Wait a little, then try again.'),
  internal: fault(
    () => 'Something went wrong on our side.',
    'Try again; if it stays, report it with the time.',
  ),
}
