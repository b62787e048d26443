/** What every route may answer beside its own. */
import { type TSchema, Type } from 'typebox'
import { Problem } from './schema.ts'

const problem = {
  description: 'A problem, with a stable code and a pointer to the place',
  content: { 'application/problem+json': { schema: Problem } },
}

/** An answer of this schema, or a problem. */
export function answers<const Schema extends TSchema>(schema: Schema, description = 'OK') {
  return {
    200: { description, content: { 'application/json': { schema } } },
    '4xx': problem,
    '5xx': problem,
  }
}

/** Work that was taken on, and is done when its turn comes. */
export function accepts<const Schema extends TSchema>(schema: Schema, description = 'Accepted') {
  return {
    202: { description, content: { 'application/json': { schema } } },
    '4xx': problem,
    '5xx': problem,
  }
}

/** A file to keep, of one of these media types. */
export function answersFile(description: string, type: string) {
  return {
    200: { description, content: { [type]: { schema: Type.Unknown() } } },
    '4xx': problem,
    '5xx': problem,
  }
}
