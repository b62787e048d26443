import type { LedgerStore } from '../../app/ledger-store.ts'
import { ruleEffect } from '../../app/rules/rule-effect.ts'
import type { Api } from '../http/context.ts'
import { notFound, orNotFound } from '../http/problem.ts'
import { addExpiry } from '../http/read-time.ts'
import { answers } from '../http/responses.ts'
import { Done, IdParams } from '../http/schema.ts'
import { Effect, EffectQuery, NewRule, Rule, RuleChange, RuleOrder, Rules } from './schema.ts'

interface Context {
  readonly store: LedgerStore
}

/** Rules: list, effect, add, order, change, remove. */
export function ruleRoutes(api: Api, context: Context): void {
  listRoute(api, context)
  effectRoute(api, context)
  addRoute(api, context)
  orderRoute(api, context)
  changeRoute(api, context)
  removeRoute(api, context)
}

function listRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/rules',
    {
      schema: {
        tags: ['guard'],
        summary: 'Rules of the guard, in the order people gave them',
        description:
          'Of the rules in force that match a movement the most specific decides, then the strictest, then the first. If no rule applies, commands are refused below zero and observed facts are let in.',
        response: answers(Rules),
      },
    },
    async () => ({ rows: await store.listRules() }),
  )
}

function effectRoute(api: Api, { store }: Context): void {
  api.get(
    '/v1/rules/effect',
    {
      schema: {
        tags: ['guard'],
        summary: 'Which rule would decide a movement out of a place',
        querystring: EffectQuery,
        response: answers(Effect),
      },
    },
    async ({ query, principal }) => ruleEffect(store, { role: principal.role, ...query }),
  )
}

function addRoute(api: Api, { store }: Context): void {
  api.post(
    '/v1/rules',
    { schema: { tags: ['guard'], summary: 'Add a rule', body: NewRule, response: answers(Rule) } },
    ({ body, principal }) => store.addRule(addExpiry(body), principal),
  )
}

function orderRoute(api: Api, { store }: Context): void {
  api.put(
    '/v1/rules/order',
    {
      schema: {
        tags: ['guard'],
        summary: 'Put rules in order; those that are not named come behind',
        body: RuleOrder,
        response: answers(Rules),
      },
    },
    async ({ body, principal }) => ({ rows: await store.orderRules(body.ids, principal) }),
  )
}

function changeRoute(api: Api, { store }: Context): void {
  api.patch(
    '/v1/rules/:id',
    {
      schema: {
        tags: ['guard'],
        summary: 'Change a rule; what is absent stays',
        params: IdParams,
        body: RuleChange,
        response: answers(Rule),
      },
    },
    async ({ params, body, principal, url }) =>
      orNotFound(await store.changeRule(params.id, addExpiry(body), principal), url),
  )
}

function removeRoute(api: Api, { store }: Context): void {
  api.delete(
    '/v1/rules/:id',
    { schema: { tags: ['guard'], summary: 'Remove a rule', params: IdParams, response: answers(Done) } },
    async ({ params, principal, url }) => {
      if (!(await store.removeRule(params.id, principal))) throw notFound(url)
      return { done: true }
    },
  )
}
