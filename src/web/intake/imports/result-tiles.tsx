/** What came of an import, in figures. */
import type { ImportJob } from '../../../api/intake/schema.ts'
import { duration, figure } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { Tiles } from '../../ui/figures/tiles.tsx'
import { between } from '../../ui/figures/when.ts'

const { result: say } = web.imports
const { effect: sayEffect } = web.intake.check

export function ResultTiles({ job }: { job: ImportJob }) {
  const { rows, posted, repeated, rejected, startedAt, finishedAt } = job
  return (
    <Tiles
      label={say.title}
      tiles={[
        { label: say.posted, value: figure(posted) },
        { label: say.known, value: figure(repeated), note: say.knownMeaning },
        {
          label: say.rejected,
          value: figure(rejected),
          note: rejected > 0 ? say.rejectedMeaning : undefined,
        },
        { label: say.rows, value: figure(rows) },
        ...(finishedAt === null
          ? []
          : [{ label: say.lasted, value: duration(between(startedAt, finishedAt)) }]),
      ]}
    />
  )
}

/** What a guarded site does not know, where there is any. */
function unregistered({ unknownItems, unknownPlaces }: NonNullable<ImportJob['effect']>) {
  return [
    { label: sayEffect.unknownItems, count: unknownItems },
    { label: sayEffect.unknownPlaces, count: unknownPlaces },
  ].flatMap(({ label, count }) => (count === 0 ? [] : [{ label, value: figure(count) }]))
}

/** What a check says the import would do. */
export function EffectTiles({ job: { effect, rejected } }: { job: ImportJob }) {
  if (effect === null) return null
  return (
    <Tiles
      label={web.intake.check.title}
      tiles={[
        { label: sayEffect.movements, value: figure(effect.movements) },
        { label: sayEffect.known, value: figure(effect.known) },
        { label: sayEffect.rejected, value: figure(rejected) },
        { label: sayEffect.items, value: figure(effect.items) },
        { label: sayEffect.places, value: figure(effect.places) },
        ...unregistered(effect),
        { label: sayEffect.booksBelowZero, value: figure(effect.booksBelowZero) },
        { label: sayEffect.episodes, value: figure(effect.episodes) },
      ]}
    />
  )
}
