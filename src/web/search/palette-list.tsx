/** The choices of the palette, in groups. */
import { web } from '../../messages/web/index.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import type { PaletteChoice, PaletteGroup } from './choices.ts'
import styles from './palette.module.css'

export function PaletteList(props: {
  id: string
  groups: readonly PaletteGroup[]
  chosen: PaletteChoice | undefined
  optionId: (choice: PaletteChoice) => string
  onChoose: (choice: PaletteChoice) => void
}) {
  const { id, groups, chosen, optionId, onChoose } = props
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={web.palette.title} tabIndex={-1}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a list of choices has groups, and no fieldsets
        <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}`}>
          <div id={`${id}-${group.key}`} role="presentation" className={styles.group}>
            {group.label}
          </div>
          {group.choices.map((choice) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field points at it instead
            <div
              key={choice.id}
              id={optionId(choice)}
              role="option"
              aria-selected={choice === chosen}
              className={styles.option}
              // The focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
            >
              <span className={styles.label} dir="auto">
                {choice.label}
              </span>
              {choice.hint !== '' && (
                <span className={styles.hint} dir="auto">
                  {choice.hint}
                </span>
              )}
              {choice.action !== undefined && <KeyHint action={choice.action} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
