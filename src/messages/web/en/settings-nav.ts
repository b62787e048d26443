/** Words of the sections of the settings, each with an address of its own. */

export const settingsNav = {
  label: 'Sections of the settings',
  all: 'All settings',
  sections: {
    browser: 'This browser',
    sites: 'Sites',
    account: 'Your account',
    people: 'People',
    keys: 'API keys',
  },
  palette: {
    sites: 'Settings: sites, time zone, currency',
    account: 'Settings: your account, password',
    people: 'Settings: people, users, roles, invite',
    keys: 'Settings: keys, API keys, tokens',
  },
  missing: (section: string) => `There is no section “${section}” in the settings`,
  missingText: 'Choose one of the sections above.',
}
