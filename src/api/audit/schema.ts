/** Shapes of audits over HTTP. */

import { type Static, Type } from 'typebox'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { Cause } from '../episodes/schema.ts'
import { decimalOf, Nullable, Text, Time } from '../http/schema.ts'
import { Facts, FileSet, JobError, Progress } from '../intake/schema.ts'

/** A suspect: a cause, and the stock card it is suspected in. */
export const AuditSuspect = Type.Object(
  {
    id: Type.String(),
    site: Text,
    item: Text,
    location: Text,
    lot: Nullable(Type.String()),
    owner: Nullable(Type.String()),
    ...Cause.properties,
    quantity: decimalOf('What the stock card is off by'),
    money: Nullable(decimalOf('The same at cost; null where no cost is known')),
    currency: Nullable(Type.String()),
  },
  { description: 'A posting that is probably wrong although its stock card never went below zero' },
)

/** The result as a page shows it. What is not written out here is in docs/formats.md; the downloads hold all of it. */
const ShownResult = Type.Object({
  schema: Type.String({ description: 'plimsoll.audit/1' }),
  input: Facts,
  books: Facts,
  episodes: Type.Array(Facts, { description: 'The worst ones' }),
  suspects: Type.Optional(
    Type.Array(AuditSuspect, {
      description: 'The ones of highest value; absent in a result that an older program wrote',
    }),
  ),
  findings: Type.Optional(Type.Array(Facts)),
  kpis: Facts,
})

/** An audit of uploaded files: nothing of it is written to the ledger. */
export const AuditJob = Type.Object({
  id: Type.String(),
  state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  files: Type.Array(Type.String()),
  /** The request, to import the same files. */
  fileSet: Nullable(FileSet),
  startedAt: Time,
  updatedAt: Time,
  finishedAt: Nullable(Time),
  progress: Nullable(Progress),
  error: Nullable(JobError),
  /** The first lines of a report, worked out from all of the result. */
  summary: Nullable(Type.Unsafe<Readonly<Record<string, unknown>>>(Facts)),
  /** `plimsoll.audit/1`, with the worst episodes, the dearest suspects and the first rejections; downloads hold all. */
  result: Nullable(Type.Unsafe<AuditResult>(ShownResult)),
  /** How many episodes there are in all. */
  episodes: Type.Integer(),
})

export type AuditJob = Static<typeof AuditJob>
