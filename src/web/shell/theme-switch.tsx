/** Light, dark, or as the system has it. */
import { SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { web } from '../../messages/web/index.ts'

const SCHEMES = [
  { value: 'light', Icon: IconSun, label: web.theme.light },
  { value: 'dark', Icon: IconMoon, label: web.theme.dark },
  { value: 'auto', Icon: IconDeviceDesktop, label: web.theme.auto },
] as const

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size="xs"
      aria-label={web.theme.label}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
      data={SCHEMES.map(({ value, Icon, label }) => ({
        value,
        label: (
          <span title={label} style={{ display: 'grid', placeItems: 'center', minHeight: 20, minWidth: 20 }}>
            <Icon size={15} aria-hidden />
            <VisuallyHidden>{label}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  )
}
