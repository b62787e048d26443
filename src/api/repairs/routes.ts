import { applyRepair, reverseRepair } from '../../app/repairs/apply-repair.ts'
import { previewRepair, type RepairStore } from '../../app/repairs/preview-repair.ts'
import { orUnknown } from '../cases/routes.ts'
import type { Api } from '../http/context.ts'
import { wordsOf } from '../http/problem.ts'
import { answers } from '../http/responses.ts'
import { IdParams } from '../http/schema.ts'
import { RepairAsked, RepairDone, RepairOrder, RepairPreview, RepairReversal } from './schema.ts'

interface Context {
  readonly store: RepairStore
  readonly onPosted: () => void
}

/** The repair of a case: what it would do, doing it, taking it back. */
export function repairRoutes(api: Api, context: Context): void {
  previewRoute(api, context)
  applyRoute(api, context)
  reverseRoute(api, context)
}

function previewRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/cases/:id/repair::preview',
    {
      schema: {
        tags: ['cases'],
        summary: 'What the repair of a case would post, with every balance before and after',
        description: 'Nothing is posted. `refusal` says why it would be refused, if it would.',
        params: IdParams,
        body: RepairAsked,
        response: answers(RepairPreview),
      },
    },
    async ({ params, body, principal }) => {
      const preview = orUnknown(await previewRepair(store, params.id, { ...body, by: principal }), params.id)
      if (preview.refusal === null) return { ...preview, refusal: null }
      const { code, detail } = preview.refusal
      const { what, todo } = wordsOf(code)
      return { ...preview, refusal: { code, detail: `${what(detail)} ${todo}` } }
    },
  )
}

function applyRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/cases/:id/repair',
    {
      schema: {
        tags: ['cases'],
        summary: 'Post the repair of a case, all of it or nothing',
        description:
          'Its movements go the way of any others: closed periods, rules and questions hold. They name the case, which is fixed by it. Applied before: `repair-applied`.',
        params: IdParams,
        body: RepairOrder,
        response: answers(RepairDone),
      },
    },
    async ({ params, body, principal }) => {
      const done = orUnknown(await applyRepair(store, params.id, { ...body, by: principal }), params.id)
      onPosted()
      return { ...done, movements: done.movements.map((one) => ({ ...one, reason: null })) }
    },
  )
}

function reverseRoute(api: Api, { store, onPosted }: Context): void {
  api.post(
    '/v1/cases/:id/repair::reverse',
    {
      schema: {
        tags: ['cases'],
        summary:
          'Take the repair of a case back: each of its movements is reversed, and the case is open again',
        params: IdParams,
        body: RepairReversal,
        response: answers(RepairDone),
      },
    },
    async ({ params, body, principal }) => {
      const done = orUnknown(await reverseRepair(store, params.id, { ...body, by: principal }), params.id)
      onPosted()
      return { ...done, movements: done.movements.map((one) => ({ ...one, reason: null })) }
    },
  )
}
