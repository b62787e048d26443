/** What every route may answer beside its own. */
import { type TSchema, Type } from 'typebox'
import { Problem } from './schemas/common.ts'

const problem = {
  description: 'A problem, with a stable code and a pointer to the place',
  content: { 'application/problem+json': { schema: Problem } },
}

export function answers<const Schema extends TSchema>(schema: Schema, description = 'OK') {
  return {
    200: { description, content: { 'application/json': { schema } } },
    '4xx': problem,
    '5xx': problem,
  }
}

export function answersStream(description: string) {
  return {
    200: { description, content: { 'text/event-stream': { schema: Type.String() } } },
    '4xx': problem,
    '5xx': problem,
  }
}

export function answersCsv(description: string) {
  return {
    200: { description, content: { 'text/csv': { schema: Type.String() } } },
    '4xx': problem,
    '5xx': problem,
  }
}
