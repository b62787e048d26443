/** Files brought in: uploads, what their columns are guessed to mean, previews, saved mappings, imports, audits. */

import { type Static, Type } from 'typebox'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import { IMPORT_STATES, REJECTION_CODES } from '../../core/file-codes.ts'
import { FILES_A_SET_MAX, PREVIEW_ROWS_MAX } from '../../core/limits.ts'
import { Decimal, Location, Nullable, Page, PageQuery, Text, Time } from '../http/schema.ts'
import { RawShape } from './guess-schema.ts'
import { Mapping } from './mapping-schema.ts'

export * from './guess-schema.ts'
export * from './mapping-schema.ts'

const strict = { additionalProperties: false }

export const Facts = Type.Record(Type.String(), Type.Unknown())

export const UploadQuery = Type.Object({ name: Text }, strict)

export const Upload = Type.Object({
  id: Type.String(),
  name: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  shape: RawShape,
  columns: Type.Array(Type.String()),
  /** The first rows, as they stand in the file. */
  sample: Type.Array(Type.Array(Type.String())),
  receivedAt: Time,
})

export type Upload = Static<typeof Upload>

export const UploadPage = Type.Object({ rows: Type.Array(Upload) })

export const FileSet = Type.Object(
  {
    files: Type.Array(Type.Object({ upload: Text, name: Type.Optional(Text) }, strict), {
      minItems: 1,
      maxItems: FILES_A_SET_MAX,
    }),
    mapping: Type.Optional(Mapping),
    items: Type.Optional(Text),
    expectations: Type.Optional(Text),
    counts: Type.Optional(Text),
    /** What books held before the files begin: an upload, or `zero` where they held nothing. */
    opening: Type.Optional(Text),
  },
  strict,
)

export type FileSet = Static<typeof FileSet>

export const PreviewRequest = Type.Object(
  {
    ...FileSet.properties,
    rows: Type.Optional(Type.Integer({ minimum: 1, maximum: PREVIEW_ROWS_MAX, default: 50 })),
  },
  strict,
)

export const ImportRequest = Type.Object(
  {
    ...FileSet.properties,
    /** Reads every row and says what would be done; posts nothing. */
    dryRun: Type.Optional(Type.Boolean()),
    /** The site of rows that name none. */
    site: Type.Optional(Text),
  },
  strict,
)

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
  detail: Facts,
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

export const Removed = Type.Object({ removed: Type.String() })

export const NameParams = Type.Object({ name: Text }, strict)

export const MappingToSave = Type.Object(
  {
    title: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    mapping: Mapping,
    /** Which files it is for, `*` standing for anything. */
    fileNames: Type.Optional(Nullable(Text)),
  },
  strict,
)

export const Progress = Type.Object({
  rows: Type.Integer(),
  bytes: Type.Integer(),
  bytesTotal: Type.Integer(),
  posted: Type.Integer(),
})

export const JobError = Type.Object({ code: Type.String(), detail: Facts })

/** An import or, with `dryRun`, a trial of one. */
export const ImportJob = Type.Object({
  id: Type.String(),
  /** The site of rows that name none; `sites` are those that were posted to. */
  site: Type.String(),
  sites: Type.Array(Type.String()),
  files: Type.Array(Type.String()),
  fingerprint: Type.String(),
  state: Type.Enum([...IMPORT_STATES]),
  dryRun: Type.Boolean(),
  queuedBy: Nullable(Type.String({ description: 'Who queued it last; its movements are posted by them' })),
  undoneBy: Nullable(Type.String()),
  /** What it does just now: reading, checking, posting, undoing; null where nothing. */
  phase: Nullable(Type.String()),
  startedAt: Time,
  finishedAt: Nullable(Time),
  updatedAt: Time,
  rows: Type.Integer(),
  posted: Type.Integer(),
  repeated: Type.Integer(),
  rejected: Type.Integer(),
  /** While it is undone, `posted` counts the movements that are met. */
  progress: Nullable(Progress),
  error: Nullable(JobError),
  /** What the import would do; of a dry run that is done. */
  effect: Nullable(
    Type.Object({
      movements: Type.Integer(),
      known: Type.Integer(),
      items: Type.Integer(),
      places: Type.Integer(),
      unknownItems: Type.Integer({
        description: 'Items that a guarded site does not know; their rows would be refused',
      }),
      unknownPlaces: Type.Integer(),
      booksBelowZero: Type.Integer(),
      episodes: Type.Integer(),
    }),
  ),
  canUndo: Type.Boolean(),
})

export type ImportJob = Static<typeof ImportJob>

export const ImportPage = Page(ImportJob)

export const FileRejectionPage = Page(FileRejection)

/** Codes of rejected rows that are listed, the most frequent first. */
export const RejectionReasons = Type.Object({
  rows: Type.Array(Type.Object({ code: Type.Enum([...REJECTION_CODES]), rows: Type.Integer() })),
})

export type RejectionReasons = Static<typeof RejectionReasons>

export const RejectionQuery = Type.Object(
  { ...PageQuery.properties, code: Type.Optional(Type.Enum([...REJECTION_CODES])) },
  strict,
)
