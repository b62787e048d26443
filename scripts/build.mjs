// `npm run build`: builds the web, whether it is stale or not.
import { buildWeb } from './lib/build-web.mjs'
import { install } from './lib/install.mjs'

install()
buildWeb({ force: true })
