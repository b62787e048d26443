/** Uploaded files as the reader wants them: paths, what the files are called, and the hashes known already. */
import { FileError } from '../../core/intake/file-error.ts'
import type { Mapping } from '../../core/intake/mapping.ts'
import type { MovementFiles } from './files-port.ts'
import type { UploadShelf } from './uploads-port.ts'

export interface FileSet {
  readonly files: { readonly upload: string; readonly name?: string }[]
  readonly mapping?: Mapping
  readonly items?: string
  readonly expectations?: string
  readonly counts?: string
  /** An upload of what books held before the files begin; `zero` where they held nothing. */
  readonly opening?: string
}

export interface ResolvedFiles {
  readonly files: MovementFiles
  readonly names: readonly string[]
  readonly uploads: readonly string[]
  readonly hashes: ReadonlyMap<string, string>
  /** What books held of which nothing says it. */
  readonly opening: 'zero' | 'unknown'
  /** The same error with the files' names for their paths. */
  readonly named: (error: unknown) => unknown
}

/** An upload that is named and not there. */
export class UploadMissing extends Error {
  readonly code = 'not-found'
  readonly pointer: string
  readonly upload: string

  constructor(upload: string, pointer: string) {
    super('not-found')
    this.upload = upload
    this.pointer = pointer
  }
}

const COMPANIONS = ['items', 'expectations', 'counts', 'opening'] as const

/** What is taken for granted of books before the files begin, rather than written down in a file. */
function isAssumed(opening: string | undefined): boolean {
  return opening === 'zero' || opening === 'unknown'
}

/** The files of a set as they lie on the shelf; throws an UploadMissing that names the one that is not there. */
export async function resolveFiles(shelf: UploadShelf, set: FileSet, site?: string): Promise<ResolvedFiles> {
  const hashes = new Map<string, string>()
  const nameOf = new Map<string, string>()
  const uploads: string[] = []
  const resolve = async (id: string, pointer: string, called?: string) => {
    const upload = await shelf.get(id)
    if (upload === null) throw new UploadMissing(id, pointer)
    const path = shelf.pathOf(id)
    const name = called ?? upload.name
    uploads.push(id)
    hashes.set(path, upload.sha256)
    nameOf.set(path, name)
    return { path, name }
  }
  const paths: string[] = []
  const names: string[] = []
  for (const [index, { upload, name }] of set.files.entries()) {
    const found = await resolve(upload, `/files/${index}/upload`, name)
    paths.push(found.path)
    names.push(found.name)
  }
  const companions: Partial<Record<(typeof COMPANIONS)[number], string>> = {}
  for (const kind of COMPANIONS) {
    const id = kind === 'opening' && isAssumed(set.opening) ? undefined : set[kind]
    if (id !== undefined) companions[kind] = (await resolve(id, `/${kind}`)).path
  }
  const { mapping } = set
  return {
    files: { paths, names, ...companions, ...(mapping === undefined ? {} : { mapping }), site },
    names,
    uploads,
    hashes,
    opening: set.opening === 'zero' ? 'zero' : 'unknown',
    named: (error) => withNames(error, nameOf),
  }
}

function withNames(error: unknown, nameOf: ReadonlyMap<string, string>): unknown {
  if (!(error instanceof FileError) || error.detail.file === undefined) return error
  const name = nameOf.get(error.detail.file)
  return name === undefined ? error : new FileError(error.code, { ...error.detail, file: name })
}
