/** The modes by their code. */
import type { RuleMode } from '../../codes.ts'
import type { Mode } from '../mode.ts'
import { allow } from './allow.ts'
import { approve } from './approve.ts'
import { hold } from './hold.ts'
import { refuse } from './refuse.ts'
import { warn } from './warn.ts'

export const MODES: Readonly<Record<RuleMode, Mode>> = { refuse, hold, approve, warn, allow }
