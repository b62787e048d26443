/**
 * Two validators: bodies are taken as they are, queries are texts and may be read as numbers or booleans.
 *
 * Neither removes a field nor changes a value of a body, so a number where a decimal text belongs is refused and
 * never rounded on its way in.
 */
import { Ajv, type AnySchema } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'

const strict = { allErrors: false, removeAdditional: false, strict: false } as const

/** The compiler that Fastify calls for each part of each route. */
export function createValidators(): FastifySchemaCompiler<AnySchema> {
  const body = new Ajv({ ...strict, coerceTypes: false })
  const query = new Ajv({ ...strict, coerceTypes: true, useDefaults: true })
  return ({ schema, httpPart }) => (httpPart === 'body' ? body : query).compile(schema)
}
