/** What routes are given, and the server's type. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { AuditDesk } from '../../app/audit/audit-desk.ts'
import type { IntakeServices } from '../../app/intake/intake-services.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import type { Access } from '../access/access.ts'

export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export interface ApiContext {
  /** Who may come in, and who asks. */
  readonly access: Access
  /** Addresses of proxies whose word on who asks is believed. */
  readonly proxies?: readonly string[]
  readonly store: LedgerStore
  readonly version: string
  /** Licence and source of demo data on show. */
  readonly notice: string | null
  /** Folder of the built web; null where there is none. */
  readonly web: string | null
  /** For files brought in, and the long work on them. */
  readonly intake: IntakeServices
  readonly audits: AuditDesk
  /** Called after movements were posted. */
  readonly onPosted: () => void
  /** Called with faults of our own, which are answered without a word of their inside. */
  readonly onFault: (error: unknown) => void
}
