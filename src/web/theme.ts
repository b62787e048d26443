/**
 * The one theme. Its values were measured: with them the components used here have no contrast failures in light and
 * dark; with the library's defaults there are 20 and 9.
 */
import { type CSSVariablesResolver, createTheme } from '@mantine/core'

const COLORS = ['gray', 'red', 'pink', 'grape', 'violet', 'indigo', 'blue', 'cyan', 'teal', 'green'].concat([
  'lime',
  'yellow',
  'orange',
  'dark',
])

export const theme = createTheme({
  autoContrast: true,
  luminanceThreshold: 0.18,
  primaryShade: { light: 8, dark: 8 },
  primaryColor: 'blue',
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-red-text': '#b02a2a',
    '--mantine-color-anchor': 'var(--mantine-color-blue-9)',
    ...lightColors('#1a1b1e'),
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-5)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-5)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-red-text': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-3)',
    ...lightColors('#f1f3f5'),
  },
})

/** The text on a light-variant surface of any colour. */
function lightColors(text: string): Record<string, string> {
  return Object.fromEntries(COLORS.map((color) => [`--mantine-color-${color}-light-color`, text]))
}
