/** Words of one-time links: making one, handing it over, and coming in by it. */

export const links = {
  invite: 'Leave empty to invite them by a link',
  make: 'Make sign-in link …',
  makeOf: (name: string) => `Make sign-in link for ${name} …`,
  makeTitle: (name: string) => `Make a sign-in link for ${name}?`,
  makeText: 'With it they set a new password, once. An earlier link stops working.',
  makeYes: 'Make link',
  title: (name: string) => `Sign-in link for ${name}`,
  text: (until: string) =>
    `Copy it now and hand it over yourself: it is shown only this once. It works once, until ${until}. We store only a hash.`,
  copy: 'Copy link',
  done: 'Done',
  invited: 'invited',
}

export const welcome = {
  title: 'Set your password',
  lead: (name: string) => `Welcome, ${name}.`,
  go: 'Set password and sign in',
  failed: 'Password not set',
  unusable: 'This link does not work',
  unusableText:
    'It was used already, has expired, or was replaced by a newer one. Ask an administrator for a new link.',
  signIn: 'Sign in',
}
