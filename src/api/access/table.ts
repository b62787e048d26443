/**
 * Every route, and the least role it takes. The server does not start with a route that has no row here.
 *
 * `anyone` is what is needed to sign in, or tells nothing of the ledger: the web's own files, the health checks, and the
 * reference of the API, which is the same on every server and is in the public source.
 */
import type { Role } from '../../core/codes.ts'

export type Admission = Role | 'anyone'

export const ACCESS: Readonly<Record<string, Admission>> = {
  'GET /': 'anyone',
  'GET /*': 'anyone',
  'GET /docs': 'anyone',
  'GET /openapi.json': 'anyone',
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',

  'GET /v1/access': 'anyone',
  'POST /v1/access/first': 'anyone',
  'POST /v1/auth/sign-in/email': 'anyone',
  'POST /v1/auth/sign-in/oidc': 'anyone',
  'GET /v1/auth/callback/oidc': 'anyone',
  'POST /v1/auth/sign-out': 'anyone',

  'GET /v1/access/sessions': 'viewer',
  'DELETE /v1/access/sessions/:id': 'viewer',
  'POST /v1/access/password': 'viewer',

  'GET /v1/summary': 'viewer',
  'GET /v1/today': 'viewer',
  'GET /v1/data': 'viewer',
  'GET /v1/checks': 'viewer',
  'GET /v1/stream': 'viewer',
  'GET /v1/search': 'viewer',
  'GET /v1/nearest': 'viewer',
  'GET /v1/episodes': 'viewer',
  'GET /v1/episodes/groups': 'viewer',
  'GET /v1/episodes.csv': 'viewer',
  'GET /v1/episodes/:id': 'viewer',
  'GET /v1/books': 'viewer',
  'GET /v1/books/:id': 'viewer',
  'GET /v1/books/:id/timeline': 'viewer',
  'GET /v1/books/:id/lane': 'viewer',
  'GET /v1/books/:id/movements': 'viewer',
  'GET /v1/movements': 'viewer',
  'GET /v1/movements/position': 'viewer',
  'GET /v1/movements.csv': 'viewer',
  'GET /v1/movements/:site/:seq': 'viewer',
  'GET /v1/documents/:document': 'viewer',
  'GET /v1/items': 'viewer',
  'GET /v1/items/:code': 'viewer',
  'GET /v1/items/:code/stock': 'viewer',
  'GET /v1/locations': 'viewer',
  'GET /v1/places/:site/:path': 'viewer',
  'GET /v1/sites': 'viewer',
  'GET /v1/mappings': 'viewer',
  'GET /v1/mappings/:name': 'viewer',
  'GET /v1/imports': 'viewer',
  'GET /v1/imports/:id': 'viewer',
  'GET /v1/imports/:id/rejections': 'viewer',
  'GET /v1/imports/:id/rejections.csv': 'viewer',
  'GET /v1/uploads/:id': 'viewer',
  'GET /v1/audits/:id': 'viewer',
  'GET /v1/audits/:id/report.html': 'viewer',
  'GET /v1/audits/:id/result.json': 'viewer',
  'GET /v1/audits/:id/episodes.csv': 'viewer',

  'POST /v1/movements': 'operator',
  'POST /v1/uploads': 'operator',
  'DELETE /v1/uploads/:id': 'operator',
  'POST /v1/uploads/guess': 'operator',
  'POST /v1/uploads/preview': 'operator',
  'POST /v1/audits': 'operator',
  'DELETE /v1/audits/:id': 'operator',
  // Trials (`dryRun`) only: what posts takes a manager (see routes/imports.ts).
  'POST /v1/imports': 'operator',
  'POST /v1/imports/:id/cancel': 'operator',

  'POST /v1/imports/:id/undo': 'manager',
  'PUT /v1/mappings/:name': 'manager',
  'DELETE /v1/mappings/:name': 'manager',
  'PATCH /v1/sites/:name': 'manager',
  'POST /v1/checks': 'manager',

  'GET /v1/access/changes': 'administrator',
  'GET /v1/users': 'administrator',
  'POST /v1/users': 'administrator',
  'PATCH /v1/users/:id': 'administrator',
  'GET /v1/keys': 'administrator',
  'POST /v1/keys': 'administrator',
  'DELETE /v1/keys/:id': 'administrator',
}
