/** `plimsoll serve` and `plimsoll demo`: the web and the HTTP API, until Ctrl-C. */
import { Command, Option } from 'commander'
import { type CommandContext, DEMO_SCOPES, type DemoScope } from '../wiring.ts'

const AFTER_HELP = `
Settings, from the environment:
  PORT             port to listen on (7411)
  HOST             address to listen on (127.0.0.1)
  DATA_DIR         where the embedded PostgreSQL keeps its data (./data)
  DATABASE_URL     a PostgreSQL 15 or later to use instead
  PLIMSOLL_HOSTS   names people reach it by, with commas between, such as
                   https://stock.example.com; localhost always is one
  PLIMSOLL_SECRET  what sessions are signed with, 32 characters or more
                   (made once, and kept beside the data)
  PLIMSOLL_PROXIES addresses of proxies that tell who asks
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME
                   sign-in at an identity provider

The demo signs everybody in, so it serves this machine only.

Ctrl-C stops everything cleanly.`

export const serveCommand = [
  ({ wiring, exitWith }: CommandContext): Command =>
    new Command('serve')
      .description('serve the web and the HTTP API')
      .addOption(
        new Option(
          '--demo [what]',
          'load something to look at: an invented warehouse up to this minute, and the history that comes with the package, vaccines in Italy; or that history alone',
        )
          .choices(DEMO_SCOPES)
          .preset('all'),
      )
      .addHelpText('after', AFTER_HELP)
      .action(async ({ demo = null }: { demo?: DemoScope | null }) => exitWith(await wiring.serve({ demo }))),
  ({ wiring, exitWith }: CommandContext): Command =>
    new Command('demo')
      .description('the same, with something to look at: an invented warehouse, and vaccines in Italy')
      .addHelpText('after', AFTER_HELP)
      .action(async () => exitWith(await wiring.serve({ demo: 'all' }))),
]
