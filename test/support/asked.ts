/** Operations that other files than `api.test.ts` ask; each of these files checks that it asks its own. */
export const ASKED_IN = {
  guard: [
    ...['post /v1/movements:check', 'post /v1/sets', 'post /v1/movements/{site}/{seq}/reversal'],
    'put /v1/sites/{name}/mode',
  ],
  register: ['post /v1/items', 'post /v1/locations'],
  rules: [
    ...['delete /v1/rules/{id}', 'get /v1/rules', 'get /v1/rules/effect', 'patch /v1/rules/{id}'],
    ...['post /v1/rules', 'put /v1/rules/order'],
  ],
  holds: [
    ...['get /v1/holds', 'get /v1/holds/{id}', 'post /v1/holds/{id}/cancel', 'post /v1/holds/{id}/release'],
    ...['get /v1/expectations', 'post /v1/expectations', 'post /v1/expectations/close'],
  ],
  overrides: [
    ...['get /v1/overrides', 'get /v1/overrides/{id}', 'post /v1/overrides'],
    ...['post /v1/overrides/{id}/approve', 'post /v1/overrides/{id}/reject'],
    'post /v1/overrides/{id}/revoke',
  ],
  reservations: [
    ...['get /v1/reservations', 'get /v1/reservations/{id}', 'post /v1/reservations', 'get /v1/backorders'],
    ...['post /v1/reservations/{id}/extend', 'post /v1/reservations/{id}/fulfil', 'get /v1/available'],
    ...['post /v1/reservations/{id}/release', 'get /v1/buffers', 'put /v1/buffers'],
  ],
  orders: [
    ...['get /v1/orders', 'post /v1/orders', 'get /v1/orders/{document}/release', 'get /v1/stops'],
    ...['post /v1/orders/{document}/cancel', 'post /v1/orders/{document}/release', 'post /v1/stops'],
    ...['delete /v1/stops/{id}', 'get /v1/trail', 'get /v1/trail.jsonl', 'get /v1/seals'],
  ],
} as const
