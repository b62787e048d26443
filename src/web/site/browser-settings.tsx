/** What this browser keeps for its reader; each choice takes effect at once, says so, and can be undone. */
import { Button, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { figureIn, NUMBER_FORMATS, type NumberFormat } from '../../messages/format.ts'
import { LANGUAGES, web } from '../../messages/web/index.ts'
import { keepsValues } from '../data/browser-store.ts'
import { show } from '../frame/overlay.ts'
import { setSingleKeys, useSingleKeys } from '../keyboard/single-keys.ts'
import { showToast } from '../toasts/toasts.ts'
import { Field } from '../ui/form/field.tsx'
import { SectionCard } from '../ui/layout/section-card.tsx'
import { DENSITIES, type Density, prefer, usePreferences } from './preferences.ts'
import styles from './settings.module.css'

const SAMPLE = '-12345.6'
const { settings } = web
const NUMBERS = (Object.keys(NUMBER_FORMATS) as NumberFormat[]).map((value) => ({
  value,
  label: figureIn(value, SAMPLE),
}))
const ROWS = DENSITIES.map((value) => ({ value, label: settings.densities[value] }))
const SCHEMES = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: web.theme[value] }))
const SWITCH = [
  { value: 'on', label: settings.on },
  { value: 'off', label: settings.off },
]
const SPOKEN = Object.keys(LANGUAGES).map((value) => ({ value, label: settings.languages[value] ?? value }))

/** The section of the settings page. */
export function BrowserSettings() {
  const { numbers, density } = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const singleKeys = useSingleKeys()
  const [kept, setKept] = useState(false)
  const field = <Value extends string>(
    label: string,
    choices: readonly { value: Value; label: string }[],
    value: Value,
    set: (value: Value) => void,
  ) => ({
    label,
    choices,
    value,
    onChange: (text: string) => {
      const next = choices.find((choice) => choice.value === text)
      if (next === undefined) return
      set(next.value)
      setKept(true)
      showToast({ text: settings.changed(label, next.label), undo: () => set(value) })
    },
  })
  return (
    <SectionCard id="browser" title={settings.browser} lead={settings.browserLead}>
      <div className={styles.fields}>
        <Field {...field(settings.numbers, NUMBERS, numbers, (value) => prefer({ numbers: value }))} />
        <Field {...field(settings.density, ROWS, density, (value: Density) => prefer({ density: value }))} />
        <Field {...field(web.theme.label, SCHEMES, colorScheme, setColorScheme)} />
        <Stack gap={4}>
          <Field
            {...field(settings.singleKeys, SWITCH, singleKeys ? 'on' : 'off', (value) =>
              setSingleKeys(value === 'on'),
            )}
          />
          <Text size="xs" c="dimmed">
            {settings.singleKeysHint}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => show('help')} w="fit-content">
            {settings.keys}
          </Button>
        </Stack>
        <Stack gap={4}>
          <Field
            label={settings.language}
            choices={SPOKEN}
            value={SPOKEN[0]?.value ?? ''}
            onChange={() => {}}
          />
          <Text size="xs" c="dimmed">
            {settings.languageHint}
          </Text>
        </Stack>
      </div>
      <Text size="sm" role="status">
        {kept ? (keepsValues ? settings.kept : settings.notKept) : ''}
      </Text>
    </SectionCard>
  )
}
