/**
 * docs/layouts.md, made from the layouts themselves so that the page cannot say anything else than the program does.
 */
import { type Layout, type QuantityShape, sampleRows } from './layout.ts'
import { LAYOUTS } from './layouts.ts'

const SHAPES: Readonly<Record<QuantityShape, string>> = {
  signed: 'one column, negative where goods went out',
  unsigned: 'one column without signs; the type or a flag says the direction',
  out: 'one column without signs, all of which went out',
  'in-out': 'two columns, what came in and what went out',
  'in-out-signed': 'two columns, what went out is negative already',
  'from-to': 'positive, from one place to another',
  'before-after': 'the stock before and after',
  levels: 'stock as of a time, no movements',
}

const ENGLISH_LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  tr: 'Turkish',
  cs: 'Czech',
  sv: 'Swedish',
  da: 'Danish',
  hu: 'Hungarian',
  ru: 'Russian',
  ja: 'Japanese',
  zh: 'Chinese',
  ko: 'Korean',
}

/** The whole page as Markdown. */
export function layoutsPage(): string {
  const families = [...new Set(LAYOUTS.map(({ family }) => family))]
  return [
    '# Known layouts',
    '',
    'Plimsoll recognises these exports by their headers and reads them without a mapping. Any other file is read too:',
    'by the words of its headers, by its types and by its balances. This page is made from `src/core/intake/layouts`.',
    '',
    `${LAYOUTS.length} layouts of ${new Set(LAYOUTS.map(({ system }) => system)).size} systems.`,
    '',
    ...families.flatMap((family) => [
      `## ${family.charAt(0).toUpperCase()}${family.slice(1)}`,
      '',
      ...LAYOUTS.filter((layout) => layout.family === family).flatMap(section),
    ]),
  ].join('\n')
}

function section(layout: Layout): string[] {
  const [header, first] = sampleRows(layout)
  return [
    `### ${layout.name}`,
    '',
    `- Name: \`${layout.slug}\``,
    `- Quantity: ${SHAPES[layout.quantity]}`,
    `- Headers: ${verification(layout)}`,
    ...(layout.notMovements === undefined
      ? []
      : [
          `- Holds no movements (${layout.notMovements.holds}); export ${layout.notMovements.instead} instead`,
        ]),
    ...(layout.posted === undefined ? [] : [`- Rows that are stock: ${layout.posted.join(', ')}`]),
    ...layout.notes.map((note) => `- ${note}`),
    '',
    '```csv',
    header.map((cell) => cell.trim()).join(';'),
    first.map((cell) => cell.trim()).join(';'),
    '```',
    '',
  ]
}

function verification({ verified }: Layout): string {
  if (verified.length === 0) return 'from general knowledge, not seen in a file of the system'
  return `seen in ${verified.map((language) => ENGLISH_LANGUAGES[language]).join(', ')}`
}
