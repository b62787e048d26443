/** Files brought in: uploads, what their columns are guessed to mean, previews, saved mappings, audits. */
import { type Static, Type } from 'typebox'
import type { AuditResult } from '../../core/audit-result.ts'
import { MOVEMENT_KINDS, REJECTION_CODES, TIME_PRECISIONS } from '../../core/codes.ts'
import { Decimal, Location, Nullable, Page, Text, Time } from './common.ts'

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1 })

export const Upload = Type.Object({
  id: Type.String(),
  name: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  shape: Type.Object({
    format: Type.Enum(['csv', 'jsonl', 'parquet']),
    encoding: Nullable(Type.String()),
    delimiter: Nullable(Type.String()),
    compressed: Type.Boolean(),
  }),
  columns: Type.Array(Type.String()),
  sample: Type.Array(Type.Array(Type.String())),
  receivedAt: Time,
})
export type Upload = Static<typeof Upload>

export const ColumnSpec = Type.Union([
  Name,
  Type.Object({ value: Type.String() }, strict),
  Type.Object({ join: Type.Array(Name, { minItems: 1 }), with: Type.Optional(Type.String()) }, strict),
  Type.Object(
    {
      column: Name,
      values: Type.Optional(Type.Record(Type.String(), Type.String())),
      format: Type.Optional(Name),
      zone: Type.Optional(Name),
      decimal: Type.Optional(Type.Enum(['.', ','])),
    },
    strict,
  ),
])
export type ColumnSpec = Static<typeof ColumnSpec>

export const Mapping = Type.Object(
  {
    title: Type.Optional(Type.String()),
    files: Type.Array(
      Type.Object(
        {
          match: Name,
          columns: Type.Record(Type.String(), ColumnSpec),
          sign: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(-1)])),
          where: Type.Optional(Type.Array(Type.Record(Type.String(), Type.Unknown()))),
        },
        strict,
      ),
      { minItems: 1 },
    ),
  },
  strict,
)
export type Mapping = Static<typeof Mapping>

export const FileSet = Type.Object(
  {
    files: Type.Array(Type.Object({ upload: Text, name: Type.Optional(Text) }, strict), { minItems: 1 }),
    mapping: Type.Optional(Mapping),
    items: Type.Optional(Text),
    expectations: Type.Optional(Text),
    counts: Type.Optional(Text),
  },
  strict,
)
export type FileSet = Static<typeof FileSet>

export const Guess = Type.Object({
  file: Type.String(),
  column: Type.String(),
  from: Nullable(Type.String()),
  code: Type.Enum(['same-name', 'synonym', 'by-values', 'constant', 'missing']),
  confidence: Type.Number(),
  format: Type.Optional(Type.String()),
  zone: Type.Optional(Nullable(Type.String())),
  ambiguous: Type.Optional(Type.Array(Type.String())),
  examples: Type.Array(Type.String()),
})
export type Guess = Static<typeof Guess>
export const GuessAnswer = Type.Object({
  mapping: Nullable(Mapping),
  guesses: Type.Array(Guess),
  notes: Type.Array(Type.Object({ code: Type.String(), detail: Type.Record(Type.String(), Type.Unknown()) })),
})
export type GuessAnswer = Static<typeof GuessAnswer>

export const PreviewMovement = Type.Object({
  file: Type.String(),
  row: Type.Integer(),
  id: Type.String(),
  site: Text,
  kind: Type.Enum([...MOVEMENT_KINDS]),
  item: Text,
  from: Location,
  to: Location,
  quantity: Decimal,
  lot: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  occurredAt: Time,
  occurredPrecision: Type.Enum([...TIME_PRECISIONS]),
  reportedAt: Nullable(Time),
  recordedAt: Nullable(Time),
  source: Type.String(),
  actor: Nullable(Type.String()),
  document: Nullable(Type.String()),
  line: Nullable(Type.String()),
  reason: Nullable(Type.String()),
})
export type PreviewMovement = Static<typeof PreviewMovement>
export const FileRejection = Type.Object({
  file: Type.String(),
  row: Type.Integer(),
  code: Type.Enum([...REJECTION_CODES]),
  detail: Type.Record(Type.String(), Type.Unknown()),
})
export type FileRejection = Static<typeof FileRejection>
export const Preview = Type.Object({
  movements: Type.Array(PreviewMovement),
  rejections: Type.Array(FileRejection),
  rows: Type.Integer(),
  accepted: Type.Integer(),
  rejected: Type.Integer(),
})
export type Preview = Static<typeof Preview>

export const SavedMapping = Type.Object({
  name: Text,
  title: Nullable(Type.String()),
  mapping: Mapping,
  fileNames: Nullable(Type.String()),
  usedAt: Nullable(Time),
})
export type SavedMapping = Static<typeof SavedMapping>
export const SavedMappingPage = Page(SavedMapping)
export type SavedMappingPage = Static<typeof SavedMappingPage>

export const ImportJob = Type.Object({
  id: Type.String(),
  site: Type.String(),
  files: Type.Array(Type.String()),
  fingerprint: Type.String(),
  state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted', 'undoing', 'undone']),
  dryRun: Type.Boolean(),
  phase: Nullable(Type.String()),
  startedAt: Time,
  finishedAt: Nullable(Time),
  updatedAt: Time,
  rows: Type.Integer(),
  posted: Type.Integer(),
  repeated: Type.Integer(),
  rejected: Type.Integer(),
  progress: Nullable(
    Type.Object({
      rows: Type.Integer(),
      bytes: Type.Integer(),
      bytesTotal: Type.Integer(),
      posted: Type.Integer(),
    }),
  ),
  error: Nullable(Type.Object({ code: Type.String(), detail: Type.Record(Type.String(), Type.Unknown()) })),
  effect: Nullable(
    Type.Object({
      movements: Type.Integer(),
      known: Type.Integer(),
      items: Type.Integer(),
      places: Type.Integer(),
      booksBelowZero: Type.Integer(),
      episodes: Type.Integer(),
    }),
  ),
  canUndo: Type.Boolean(),
})
export type ImportJob = Static<typeof ImportJob>

/** GET /v1/audits/{id}; the result is `plimsoll.audit/1`, its lists bounded for a page. */
export const AuditJob = Type.Object({
  id: Type.String(),
  state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  files: Type.Array(Type.String()),
  fileSet: Nullable(FileSet),
  startedAt: Time,
  updatedAt: Time,
  progress: Nullable(
    Type.Object({ rows: Type.Integer(), bytes: Type.Integer(), bytesTotal: Type.Integer() }),
  ),
  error: Nullable(Type.Object({ code: Type.String(), detail: Type.Record(Type.String(), Type.Unknown()) })),
  result: Nullable(Type.Unsafe<AuditResult>(Type.Object({}, { additionalProperties: true }))),
})
export type AuditJob = Static<typeof AuditJob>
