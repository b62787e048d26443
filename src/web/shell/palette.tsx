/** The palette with the commands of the frame. */
import { PaletteDialog } from '../search/palette-dialog.tsx'
import { useCommands } from './use-commands.ts'

export function Palette({ onClose }: { onClose: () => void }) {
  return <PaletteDialog commands={useCommands()} onClose={onClose} />
}
