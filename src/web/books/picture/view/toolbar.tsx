/** The buttons that do what dragging does, and more: every window can be reached without a mouse. */
import { ActionIcon, Button, Group } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconHandStop,
  IconMarquee2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { web } from '../../../../messages/web/index.ts'
import type { BookSearch } from '../../search.ts'
import { same, shifted, type Window, zoomed } from '../../window/window.ts'

export function Toolbar(props: {
  window: Window
  whole: Window
  ofEpisode: Window | null
  search: BookSearch
  /** Whether there is something to look at from near, to leave out, to repair. */
  /** `repair` is what the repaired line is called; null where there is none. */
  has: { negative: boolean; folds: boolean; repair: string | null }
  onWindow: (window: Window | null) => void
  onSearch: (change: BookSearch) => void
}) {
  const { window, whole, ofEpisode, search, has, onWindow, onSearch } = props
  const { picture } = web
  const steps = [
    { label: picture.left, Icon: IconChevronLeft, to: shifted(window, -0.5), off: window.from <= whole.from },
    { label: picture.right, Icon: IconChevronRight, to: shifted(window, 0.5), off: window.to >= whole.to },
    { label: picture.zoomIn, Icon: IconZoomIn, to: zoomed(window, 0.5), off: false },
    { label: picture.zoomOut, Icon: IconZoomOut, to: zoomed(window, 2), off: same(window, whole) },
  ]
  const selects = search.drag === 'select'
  const near = search.height === 'zero'
  return (
    <Group gap={6} role="group" aria-label={picture.zoomLabel} className="no-print">
      {ofEpisode !== null && (
        <Toggle label={picture.episode} on={same(window, ofEpisode)} onClick={() => onWindow(null)} />
      )}
      <Toggle label={picture.whole} on={same(window, whole)} onClick={() => onWindow(whole)} />
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
      <Button
        size="xs"
        variant="default"
        leftSection={
          selects ? <IconMarquee2 size={15} aria-hidden /> : <IconHandStop size={15} aria-hidden />
        }
        onClick={() => onSearch({ drag: selects ? undefined : 'select' })}
      >
        {selects ? picture.dragSelects : picture.dragMoves}
      </Button>
      {(has.folds || search.fold === 'off') && (
        <Toggle
          label={picture.foldGaps}
          on={search.fold !== 'off'}
          onClick={() => onSearch({ fold: search.fold === 'off' ? undefined : 'off' })}
        />
      )}
      {has.negative && (
        <Toggle
          label={picture.nearZero}
          on={near}
          onClick={() => onSearch({ height: near ? undefined : 'zero' })}
        />
      )}
      {has.repair !== null && (
        <Toggle
          label={has.repair}
          on={search.repair === 'on'}
          onClick={() => onSearch({ repair: search.repair === 'on' ? 'off' : 'on' })}
        />
      )}
    </Group>
  )
}

function Toggle({ label, on, onClick }: { label: string; on: boolean; onClick: () => void }) {
  return (
    <Button size="xs" variant={on ? 'light' : 'default'} aria-pressed={on} onClick={onClick}>
      {label}
    </Button>
  )
}
