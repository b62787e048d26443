/** Pages and parts of pages by the other words that people look for them by. */

export const findable = {
  also: {
    '/': 'home start morning dashboard',
    '/exceptions': 'negatives below zero list report',
    '/ledger': 'movements transactions postings history',
    '/guard': 'block negative',
    '/guard/rules': 'policy policies allow refuse hold',
    '/guard/holds': 'on hold waiting',
    '/guard/overrides': 'approve approval permission exception',
    '/guard/refusals': 'refused rejected denied stopped declined',
    '/orders': 'release gate sales order stop block',
    '/reservations': 'reserve promise back order',
    '/guard/trail': 'audit log history who changed',
    '/import': 'upload file csv excel sample template',
    '/audit': 'check file report',
    '/about': 'health sources freshness silent integrity check version',
    '/settings': 'preferences options this browser theme dark light numbers format density rows keys',
    '/settings/sites': 'warehouse store time zone currency close period name',
    '/settings/account': 'password sign out sessions',
    '/settings/people': 'users roles invite add access',
    '/settings/keys': 'token access integration',
  } as Readonly<Record<string, string>>,
  reference: { label: 'API reference', also: 'openapi http docs documentation developers' },
  causeHelp: 'How this is found, and what it means',
  causesTitle: 'Causes of negatives',
  back: 'All causes',
}
