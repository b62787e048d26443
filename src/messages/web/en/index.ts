/** The English words of the web, a file a page. */
export * from './book.ts'
export * from './exceptions.ts'
export * from './intake.ts'
export * from './movements.ts'
export * from './sentences.ts'
export * from './shell.ts'
export * from './stock.ts'
