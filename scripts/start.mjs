// `npm start`: installs and builds what is missing or stale, then starts the server. Arguments go on to it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb } from './lib/build-web.mjs'
import { install, node, root } from './lib/install.mjs'

install()
buildWeb()
const args = [join(root, 'src', 'main.ts'), 'serve', ...process.argv.slice(2)]
const server = spawn(node, args, { stdio: 'inherit' })
// A terminal sends Ctrl-C to the server as well; from elsewhere a signal reaches this process only.
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'))
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
