/**
 * How a list of column words is written: by role, entries split at `;`. A `~` behind an entry marks a word that may as
 * well mean something else: a false friend, or a word too common to prove anything alone.
 */
import type { ColumnRole } from '../roles.ts'

export type RoleWords = Readonly<Partial<Record<ColumnRole, string>>>
