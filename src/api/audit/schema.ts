/** Shapes of audits over HTTP. */

import { type Static, Type } from 'typebox'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { Nullable, Time } from '../http/schema.ts'
import { Facts, FileSet, JobError, Progress } from '../intake/schema.ts'

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
  /** `plimsoll.audit/1`, with the worst episodes and the first rejections only; the downloads hold all of them. */
  result: Nullable(Type.Unsafe<AuditResult>(Facts)),
  /** How many episodes there are in all. */
  episodes: Type.Integer(),
})

export type AuditJob = Static<typeof AuditJob>
