/** English words for those who are not let in, and for changes of who may do what that are not made. */
import type { AccessErrorCode } from '../../../core/codes.ts'
import type { FaultWords } from '../../words.ts'
import { fault } from './fault.ts'

export const accessErrors: Readonly<Record<AccessErrorCode, FaultWords>> = {
  'not-signed-in': fault(
    () => 'Nobody is signed in, or the key is not valid any more.',
    'Sign in, or send a valid key as `Authorization: Bearer plk_…`.',
  ),
  'not-allowed': fault(
    ({ role }) => (role === undefined ? 'You may not do this.' : `This takes the role ${role}.`),
    'Ask an administrator for it.',
  ),
  'other-source': fault(
    () => 'This was reserved by another source than the key is for.',
    'Use a key that is for that source, too, or for any.',
  ),
  'wrong-sign-in': fault(
    () => 'Wrong email or password.',
    'Check both; an administrator can set a new password.',
  ),
  deactivated: fault(
    () => 'This user was deactivated and may not sign in.',
    'Ask an administrator to activate it again.',
  ),
  'wrong-password': fault(() => 'The current password is wrong.', 'Enter it again.'),
  'link-unusable': fault(
    () => 'This link was used already, has expired, or was replaced by a newer one.',
    'Ask an administrator for a new one.',
  ),
  'already-set-up': fault(() => 'There is an administrator already.', 'Sign in, or ask one to add you.'),
  'last-administrator': fault(
    () => 'This is the last active administrator.',
    'Make somebody else an administrator first.',
  ),
  'email-taken': fault(() => 'Another user has this email.', 'Use another one, or change that user.'),
  'name-taken': fault(
    () =>
      'This name is taken, or looks like one that is, and everything a person posts is shown under their name.',
    'Choose a name that cannot be mistaken for another.',
  ),
  'unusable-name': fault(
    () =>
      'This name cannot be used: it contains invisible characters, mixes scripts, or is reserved for Plimsoll itself.',
    'Choose a name in one script, with single spaces between words.',
  ),
  'too-many-users': fault(
    () => 'User limit reached.',
    'Let systems use keys instead, or run another instance.',
  ),
  'too-many-keys': fault(() => 'API key limit reached.', 'Revoke those that are no longer used.'),
  'oidc-unreachable': fault(
    () => 'The identity provider does not answer, or is not configured.',
    'Sign in with a password, or check OIDC_ISSUER.',
  ),
}
