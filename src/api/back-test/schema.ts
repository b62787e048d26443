/** Shapes of back-tests over HTTP. */
import { type Static, Type } from 'typebox'
import type { BackTestResult } from '../../core/back-test/result.ts'
import { ROLES } from '../../core/codes.ts'
import { BACK_TEST_GRACES_MAX, BACK_TEST_SITES_MAX, HOLD_GRACE_S_MAX, RULES_MAX } from '../../core/limits.ts'
import { CleanText, closed, maybe, Nullable, Time } from '../http/schema.ts'
import { Facts, JobError } from '../intake/schema.ts'
import { NewRule } from '../rules/schema.ts'

/** Rules that are tried on what was posted. */
export const NewBackTest = Type.Object(
  {
    from: maybe(Time),
    to: maybe(Time),
    sites: Type.Optional(
      Type.Array(CleanText, { minItems: 1, maxItems: BACK_TEST_SITES_MAX, description: 'All where absent' }),
    ),
    rules: Type.Array(NewRule, { maxItems: RULES_MAX }),
    otherwise: Type.Optional(
      Type.Enum(['refuse', 'allow'], {
        description: 'What becomes of movements below zero that no rule is about; `refuse` where absent',
      }),
    ),
    graces: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0, maximum: HOLD_GRACE_S_MAX }), {
        maxItems: BACK_TEST_GRACES_MAX,
        description: 'Grace times to try, in seconds',
      }),
    ),
    role: Type.Optional(
      Type.Enum([...ROLES], { description: 'Who posted, to rules; `operator` where absent' }),
    ),
  },
  closed,
)

/** A back-test: nothing of it is written to the ledger. */
export const BackTestJob = Type.Object({
  id: Type.String(),
  state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  request: Type.Unsafe<Static<typeof NewBackTest>>(Facts),
  queuedBy: Type.String(),
  startedAt: Time,
  updatedAt: Time,
  finishedAt: Nullable(Time),
  progress: Nullable(Type.Object({ movements: Type.Integer(), movementsTotal: Type.Integer() })),
  error: Nullable(JobError),
  /** `plimsoll.backtest/1`; docs/backtest.md says what each figure means. */
  result: Nullable(Type.Unsafe<BackTestResult>(Facts)),
})

export type BackTestJob = Static<typeof BackTestJob>
