/**
 * The reference page at /docs: the OpenAPI document as one plain page.
 *
 * No script and no request beyond itself, so its policy forbids both; the style is allowed by its hash.
 */
import { createHash } from 'node:crypto'
import { REQUEST_ERROR_CODES } from '../../core/codes.ts'
import { FILE_ERROR_CODES } from '../../core/file-codes.ts'
import { REFUSAL_CODES } from '../../core/refusal-codes.ts'
import { errorOf } from './errors.ts'
import { wordsOf } from './problem.ts'

interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly description?: string
  readonly default?: unknown
}
interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    name: string
    in: string
    required?: boolean
    schema: Schema
    description?: string
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> }
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>>
}
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h2{margin-top:2.5rem}section{border-top:1px solid #8886;padding:.5rem 0}
code,pre{font:.875rem/1.45 ui-monospace,monospace}
h3{font-size:1rem;overflow-wrap:anywhere}pre{overflow:auto;padding:.75rem;border:1px solid #8886;border-radius:.4rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;
padding:.25rem .75rem .25rem 0;overflow-wrap:anywhere}
td:nth-child(-n+2){white-space:nowrap}summary{cursor:pointer;padding:.25rem 0}`
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The page as HTML, and the content security policy that it needs. */
export function referencePage(document: OpenApiDocument): { page: string; policy: string } {
  const { info, tags, paths } = document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  const groups = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(name))
    return `<h2 id="${escaped(name)}">${escaped(description)}</h2>${own.map(section).join('')}`
  })
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)} API</title><style>${STYLE}</style></head><body><main><h1>${escaped(info.title)} API ${escaped(info.version)}</h1>
<p>${inline(info.description)}</p><p>The same for machines: <a href="/openapi.json">/openapi.json</a></p>
${groups.join('')}<h2 id="codes">Codes of problems and refusals</h2><table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${codes()}</tbody></table>
</main></body></html>`
  return { page, policy: POLICY }
}

function section({
  method,
  path,
  operation,
}: {
  method: string
  path: string
  operation: Operation
}): string {
  const { summary = '', description = '', parameters = [], requestBody, responses } = operation
  const rows = parameters.map(
    ({ name, in: place, required, schema, description: text = schema.description ?? '' }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${place}${required ? ', required' : ''}</td><td><code>${escaped(shape(schema))}</code></td><td>${inline(text)}</td></tr>`,
  )
  const body = requestBody?.content['application/json']?.schema
  const answer = responses['200']?.content?.['application/json']?.schema
  return `<section><h3><code>${method.toUpperCase()} ${escaped(path)}</code></h3><p>${inline(summary)}</p><p>${inline(description)}</p>
${rows.length > 0 ? `<table><thead><tr><th>Name</th><th>In</th><th>Form</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : ''}
${body === undefined ? '' : `<details open><summary>Body</summary><pre tabindex="0">${escaped(shape(body))}</pre></details>`}
${answer === undefined ? '' : `<details><summary>Answer</summary><pre tabindex="0">${escaped(shape(answer))}</pre></details>`}</section>`
}

/** A schema as people write types. */
function shape(schema: Schema, indent = ''): string {
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => shape(one, indent)).join(' | ')
  if (schema.items !== undefined) return `[${shape(schema.items, indent)}]`
  if (schema.properties !== undefined) {
    const inner = `${indent}  `
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const optional = schema.required?.includes(name) ? '' : '?'
      return `${inner}${name}${optional}: ${shape(field, inner)}`
    })
    return `{\n${fields.join('\n')}\n${indent}}`
  }
  return schema.type ?? 'any'
}

function codes(): string {
  return [...REFUSAL_CODES, ...REQUEST_ERROR_CODES, ...FILE_ERROR_CODES]
    .map((code) => {
      const { what, todo } = wordsOf(code)
      return `<tr id="${code}"><td><code>${code}</code></td><td>${errorOf(code).status}</td><td>${escaped(`${what({})} ${todo}`)}</td></tr>`
    })
    .join('')
}

function inline(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
