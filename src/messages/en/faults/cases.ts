/** English words for what cannot be done to a case, or by its repair. */
import type { CaseErrorCode } from '../../../core/codes/cases.ts'
import type { Words } from '../../words.ts'
import { fault, names } from './fault.ts'

export const caseErrors: Pick<Words['requestErrors'], CaseErrorCode> = {
  'unknown-case': fault(
    ({ id }) => (id === undefined ? 'There is no such case.' : `There is no case ${id}.`),
    'Check its number; GET /v1/cases lists them.',
  ),
  'unknown-user': fault(
    ({ name }) => `There is nobody called ${name ?? 'so'}.`,
    'Name one of the users; an administrator adds others.',
  ),
  'case-merged-with-itself': fault(
    () => 'A case cannot be merged with itself.',
    'Name the other case that it is part of.',
  ),
  'case-merged': fault(
    () => 'The case is part of another one now.',
    'Open that case; what is decided there holds for both.',
  ),
  'case-closed': fault(
    ({ state }) => `The case is ${state ?? 'closed'}.`,
    'Reopen it first, if there is something left to do.',
  ),
  'case-not-closed': fault(() => 'The case is open.', 'There is nothing to reopen.'),
  'case-changed': fault(
    () => 'Something else happened to the case since, or this cannot be undone.',
    'Reload it, and change it as it stands now.',
  ),
  'other-site': fault(
    () => 'The two cases are of different sites.',
    'Merge cases of one site; each site has its own ledger.',
  ),
  'not-of-case': fault(() => 'A negative that is named is not part of this case.', 'Reload the case.'),
  'whole-case': fault(
    () => 'All of the case would be split off.',
    'Leave at least one negative in it; both orders of one incident stay together.',
  ),
  'cause-not-offered': fault(
    ({ cause, offered }) =>
      `${cause ?? 'This'} is none of the causes that are offered${Array.isArray(offered) && offered.length > 0 ? `: ${names(offered)}` : ''}.`,
    'Choose one of those, or dismiss the case.',
  ),
  'repair-applied': fault(
    ({ by }) => `The repair was applied already${by === undefined ? '' : ` by ${by}`}.`,
    'Reload the case. The repair can be reversed there.',
  ),
  'repair-not-applied': fault(() => 'No repair of this case stands.', 'There is nothing to reverse.'),
  'repair-empty': fault(
    () => 'This cause leaves no movement to post.',
    'Do what the case says comes next, and accept the cause.',
  ),
  'repair-sinks': fault(
    ({ item, location, at, before, after }) =>
      item === undefined
        ? 'The repair would take another stock card below zero.'
        : `The repair would take ${item} at ${location} from ${before} to ${after} at ${at}.`,
    'Look at that stock card first; another cause may be the right one.',
  ),
  'repair-refused': fault(
    () => 'The movements of the repair were put on hold, and not posted.',
    'Change the rule that puts them on hold, or post them by hand.',
  ),
}
