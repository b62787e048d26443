/** Words of what new sites are shown in, asked once at the first visit. */

export const siteDefaults = {
  zone: 'Time zone',
  zoneHint: 'Times are shown in this zone; for example Europe/Rome',
  currency: 'Currency',
  currencyHint: 'Three letters, such as EUR; leave empty for none',
  title: 'New sites',
  lead: 'Time zone and currency of a site that is added from now on. Sites above stay as they are.',
  save: 'Save',
  saved: 'Saved for new sites.',
  later: 'You can change the time zone and the currency later, in the settings of each site.',
}
