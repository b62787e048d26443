/**
 * How wide the picture may be. It begins as wide as the last one was, so that the next book is drawn at once and not
 * only when it has been measured.
 */
import { useElementSize } from '@mantine/hooks'

let last = 0

/** `width` in CSS pixels; zero until the first picture of all has been measured. */
export function usePictureWidth() {
  const { ref, width } = useElementSize<HTMLDivElement>()
  if (width > 0) last = width
  return { ref, width: last }
}
