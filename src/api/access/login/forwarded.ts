/** Whether a request came by way of another server, which is how one from elsewhere looks like one of this machine. */
import type { IncomingHttpHeaders } from 'node:http'

const FORWARDED =
  /^(forwarded|via|x-(original-)?forwarded(-.+)?|x-real-ip|(true|x|x-cluster)-client-ip|cf-connecting-ip)$/

/** By the headers that proxies add. */
export function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => FORWARDED.test(name))
}
