/** Signing in, one's own account, and for administrators people and keys. */
import type { Role } from '../../../core/codes.ts'
import { counted } from '../../format.ts'

const roles: Readonly<Record<Role, { title: string; meaning: string }>> = {
  viewer: { title: 'Viewer', meaning: 'Sees everything, changes nothing.' },
  operator: {
    title: 'Operator',
    meaning: 'Also posts movements, checks files for import, and audits files.',
  },
  supervisor: { title: 'Supervisor', meaning: 'Also decides what operators request.' },
  manager: {
    title: 'Manager',
    meaning: 'Also imports files, undoes imports, saves mappings, and changes sites and rules.',
  },
  administrator: { title: 'Administrator', meaning: 'Also manages people and API keys.' },
}

const plural: Readonly<Record<Role, string>> = {
  viewer: 'Viewers and above',
  operator: 'Operators and above',
  supervisor: 'Supervisors and above',
  manager: 'Managers and above',
  administrator: 'Only administrators',
}

/** What the identity provider, or the way back from it, may have said. */
const elsewhereErrors: Readonly<Record<string, string>> = {
  deactivated: 'Your user was deactivated. Ask an administrator to activate it again.',
  'not-set-up': 'There is no administrator yet. Create one first; then others can sign in.',
  'name-taken': 'Your name and your email are taken here. Ask an administrator to add you.',
  'unusable-name':
    'The name and the email that the identity provider gives cannot be used here. Ask an administrator to add you.',
  unable_to_get_user_info:
    'The identity provider did not say who you are (no id token). Ask the person who runs it.',
  access_denied: 'The identity provider did not let you in, or you cancelled.',
  account_not_linked:
    'A user with your email is here already, and the identity provider has not verified that it is yours.',
  state_mismatch: 'The sign-in was started in another window, or took too long. Start again.',
}

export const access = {
  you: 'You',
  youAre: (name: string) => `You: ${name}`,
  roles,
  /** What, and who may do it. */
  needs: (role: Role, what?: string) =>
    what === undefined
      ? `${plural[role]} can do this.`
      : `${what}: ${plural[role].toLowerCase()} can do this.`,
  demo: 'This is the demo: everybody on this machine is signed in, and nobody has a password.',
  signOut: 'Sign out',
  name: 'Name',
  nameHint: 'Shown on everything they post. Must be unique.',
  ownNameHint: 'Shown on everything you post. Must be unique.',
  email: 'Email',
  password: 'Password',
  passwordHint: (min: number) => `At least ${counted(min, 'character')}; a short sentence works well`,
  signIn: {
    title: 'Sign in',
    go: 'Sign in',
    elsewhere: (name: string) => `Sign in with ${name}`,
    failed: 'Sign-in failed',
    failedBy: (code: string) =>
      elsewhereErrors[code] ?? 'Signing in at the identity provider did not work. Try again.',
  },
  first: {
    title: 'Welcome to Plimsoll',
    lead: 'Create the first administrator. Others can be added afterwards.',
    go: 'Create administrator',
    failed: 'Something went wrong',
  },
  account: {
    title: 'Your account',
    lead: 'Your password, and where you are signed in.',
    present: 'Current password',
    next: 'New password',
    change: 'Change password',
    changed: 'Password changed. Your other sessions have ended.',
    sessions: 'Where you are signed in',
    here: 'this browser',
    unknown: 'an unknown browser',
    since: (at: string) => `since ${at}`,
    end: 'End session',
    endLabel: (browser: string, at: string) => `End the session of ${browser} since ${at}`,
  },
  people: {
    title: 'People',
    lead: 'People and roles. People are deactivated, never deleted.',
    table: 'People',
    none: 'Nobody has been added yet.',
    add: 'Add a person …',
    addTitle: 'Add a person',
    addGo: 'Add person',
    change: 'Change …',
    changeLabel: (name: string) => `Change ${name} …`,
    save: 'Save',
    role: 'Role',
    state: 'State',
    states: { active: 'Active', inactive: 'Deactivated' },
    ways: 'Signs in with',
    way: { password: 'password', oidc: 'identity provider' },
    seen: 'Last seen',
    never: 'Not yet',
    firstPassword: 'First password',
    firstPasswordHint: 'Give it to them; they can change it in their settings',
    newPassword: 'New password',
    newPasswordHint: 'Leave empty to keep it; a new password ends their sessions',
    mayComeIn: 'Active',
    added: (name: string) => `${name} can now sign in.`,
    saved: (name: string) => `${name} saved.`,
  },
  keys: {
    title: 'API keys',
    lead: 'For scanners, scales and other systems. Each has a name that is shown on everything it posts, and can be revoked.',
    table: 'API keys',
    none: 'No API keys yet.',
    make: 'Create API key …',
    makeTitle: 'Create an API key',
    makeGo: 'Create API key',
    begins: 'Starts with',
    sources: 'Posts as',
    sourcesHint: 'Sources separated by commas; leave empty for any',
    anySource: 'any source',
    expires: 'Valid until',
    expiresHint: 'A date; leave empty for no end',
    passed: 'This date has passed, so the key would never work. Choose a later one.',
    noEnd: 'Until revoked',
    used: 'Last used',
    unused: 'Not yet',
    states: { valid: 'Valid', revoked: 'Revoked', expired: 'Expired' },
    state: 'State',
    revoke: 'Revoke',
    revokeLabel: (name: string) => `Revoke ${name}`,
    revoked: (name: string) => `${name} revoked.`,
    madeTitle: (name: string) => `The key of ${name}`,
    madeText: 'Copy it now: it is shown only once. We store only a hash.',
    copy: 'Copy key',
    copied: 'Copied',
    notCopied: 'The key could not be copied; select it and copy it by hand.',
    done: 'Done',
  },
}
