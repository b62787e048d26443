/** The colours of the picture. Each is distinguished by dash, hatch or shape as well. */
export interface Palette {
  readonly posted: string
  readonly happened: string
  readonly negative: string
  readonly in: string
  readonly out: string
  readonly strong: string
  readonly grid: string
  readonly zero: string
  readonly text: string
  readonly band: string
  /** Where time was folded. */
  readonly fold: string
  /** The ground behind everything, and a halo around writing. */
  readonly surface: string
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    posted: '#b4480b',
    happened: '#1864ab',
    negative: '#c92a2a',
    in: '#2b8a3e',
    out: '#6741d9',
    strong: '#1a1b1e',
    grid: '#e9ecef',
    zero: '#495057',
    text: '#495057',
    band: 'rgba(201, 42, 42, 0.07)',
    fold: '#f1f3f5',
    surface: '#ffffff',
  },
  dark: {
    posted: '#ffa94d',
    happened: '#74c0fc',
    negative: '#ff8787',
    in: '#69db7c',
    out: '#b197fc',
    strong: '#f1f3f5',
    grid: '#3b3f45',
    zero: '#ced4da',
    text: '#ced4da',
    band: 'rgba(255, 135, 135, 0.1)',
    fold: '#25262b',
    surface: '#2e2e2e',
  },
}
