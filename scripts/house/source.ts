/** What the house meter knows about one source file. Paths are as git writes them: `src/core/book/book.ts`. */
export interface SourceFile {
  readonly path: string
  readonly lines: number
  /** Lines that hold a comment and no code. */
  readonly commentLines: number
  readonly imports: readonly Import[]
  readonly functions: readonly FunctionSpan[]
  readonly exports: readonly Exported[]
  readonly habits: readonly Habit[]
  readonly examples: readonly Example[]
}

/** One import: a statement, a re-export, an `import()` of a literal, or the type `import('…').Name`. */
export interface Import {
  readonly how: 'import' | 're-export' | 'dynamic'
  /** Whether nothing of it is left at run time: `import type` and `export type`. */
  readonly isTypeOnly: boolean
  /** A path as in SourceFile where it is relative, and otherwise the name of a package as written. */
  readonly target: string
  readonly isPackage: boolean
  readonly line: number
}

/** One function of any kind: declared, assigned, nested, or a method. */
export interface FunctionSpan {
  readonly name: string
  readonly line: number
  readonly lines: number
}

/** One declaration that a file exports; overloads of a function are one. */
export interface Exported {
  readonly name: string
  readonly kind: 'function' | 'const' | 'type' | 'interface' | 'class'
  readonly line: number
  readonly isDocumented: boolean
}

/** A place where the code steps around the types, or saves lines with a spread of a literal. */
export interface Habit {
  readonly kind: 'any' | 'as any' | 'as never' | 'non-null' | 'spread'
  readonly line: number
}

/** The text behind one `@example` of a doc comment. */
export interface Example {
  readonly text: string
  readonly line: number
}

/** A whole tree of sources. */
export interface House {
  /** What ships: `src` without tests and type declarations. */
  readonly files: readonly SourceFile[]
  /** Tests of `src`, and everything of `test`. */
  readonly tests: readonly SourceFile[]
  /** Paths of all files of `src` that count in a folder: code, styles, pages and SQL. */
  readonly paths: readonly string[]
}
