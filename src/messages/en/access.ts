/** English words for those who are not let in, and for changes of who may do what that are not made. */
import type { AccessErrorCode } from '../../core/codes.ts'
import type { FaultWords } from '../words.ts'

const fault = (what: FaultWords['what'], todo: string): FaultWords => ({ what, todo })

export const accessErrors: Readonly<Record<AccessErrorCode, FaultWords>> = {
  'not-signed-in': fault(
    () => 'Nobody is signed in, or the key is not valid any more.',
    'Sign in, or send a valid key as `Authorization: Bearer plk_…`.',
  ),
  'not-allowed': fault(
    ({ role }) => (role === undefined ? 'You may not do this.' : `This takes the role ${role}.`),
    'Ask an administrator for it.',
  ),
  'wrong-sign-in': fault(
    () => 'Email and password do not belong together.',
    'Check both; an administrator can set a new password.',
  ),
  deactivated: fault(
    () => 'This user was deactivated and may not sign in.',
    'Ask an administrator to activate it again.',
  ),
  'wrong-password': fault(() => 'The present password is another one.', 'Enter it again.'),
  'already-set-up': fault(() => 'There is an administrator already.', 'Sign in, or ask one to add you.'),
  'last-administrator': fault(
    () => 'This is the last active administrator.',
    'Make somebody else an administrator first.',
  ),
  'email-taken': fault(() => 'Another user has this email.', 'Use another one, or change that user.'),
  'name-taken': fault(
    () => 'This name is taken, or looks like one that is, and work is booked under names.',
    'Choose a name that nobody can take for another.',
  ),
  'unusable-name': fault(
    () =>
      'Nobody can go by this name: it holds marks that are not seen, or mixes scripts, or is one of Plimsoll’s own.',
    'Choose a name of letters of one script, with single blanks between words.',
  ),
  'too-many-users': fault(
    () => 'There are as many users as Plimsoll keeps.',
    'Let systems use keys instead, or run another instance.',
  ),
  'too-many-keys': fault(
    () => 'There are as many keys as Plimsoll keeps.',
    'Revoke those that are not used any more.',
  ),
  'oidc-unreachable': fault(
    () => 'The identity provider does not answer, or is not configured.',
    'Sign in with a password, or check OIDC_ISSUER.',
  ),
}
