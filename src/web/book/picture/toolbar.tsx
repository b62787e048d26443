/** The buttons that do what dragging does, and more: every window can be reached without a mouse. */
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { web } from '../../../messages/web/index.ts'
import { same, shifted, type Window, zoomed } from '../window.ts'

export function Toolbar(props: {
  window: Window
  whole: Window
  ofEpisode: Window | null
  near: boolean
  /** Whether there is a negative to look at from near. */
  hasNegative: boolean
  onWindow: (window: Window | null) => void
  onNear: (near: boolean) => void
}) {
  const { window, whole, ofEpisode, near, hasNegative, onWindow, onNear } = props
  const { picture } = web
  const steps = [
    { label: picture.left, Icon: IconChevronLeft, to: shifted(window, -0.5), off: window.from <= whole.from },
    { label: picture.right, Icon: IconChevronRight, to: shifted(window, 0.5), off: window.to >= whole.to },
    { label: picture.zoomIn, Icon: IconZoomIn, to: zoomed(window, 0.5), off: false },
    { label: picture.zoomOut, Icon: IconZoomOut, to: zoomed(window, 2), off: same(window, whole) },
  ]
  return (
    <Group gap={6} role="group" aria-label={picture.zoomLabel} className="no-print">
      {ofEpisode !== null && (
        <Button
          size="xs"
          variant={same(window, ofEpisode) ? 'light' : 'default'}
          aria-pressed={same(window, ofEpisode)}
          onClick={() => onWindow(null)}
        >
          {picture.episode}
        </Button>
      )}
      <Button
        size="xs"
        variant={same(window, whole) ? 'light' : 'default'}
        aria-pressed={same(window, whole)}
        onClick={() => onWindow(whole)}
      >
        {picture.whole}
      </Button>
      {steps.map(({ label, Icon, to, off }) => (
        <ActionIcon
          key={label}
          size={30}
          variant="default"
          aria-label={label}
          title={label}
          disabled={off}
          onClick={() => onWindow(to)}
        >
          <Icon size={17} aria-hidden />
        </ActionIcon>
      ))}
      {hasNegative && (
        <Button
          size="xs"
          variant={near ? 'light' : 'default'}
          aria-pressed={near}
          onClick={() => onNear(!near)}
        >
          {picture.nearZero}
        </Button>
      )}
    </Group>
  )
}
