/**
 * docs/layouts.md, made from the layouts themselves so that the page cannot say anything else than the program does.
 */
import { type Layout, sampleRows } from '../../core/intake/layouts/layout.ts'
import { LAYOUTS } from '../../core/intake/layouts/layouts.ts'
import { words } from '../../messages/index.ts'

/** The header and its first row. */
const SAMPLE_LINES = 2

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
  return [
    `### ${layout.name}`,
    '',
    `- Name: \`${layout.slug}\``,
    `- Quantity: ${words().guess.quantityShapes[layout.quantity]}`,
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
    ...sampleRows(layout)
      .slice(0, SAMPLE_LINES)
      .map((cells) => cells.map((cell) => cell.trim()).join(';')),
    '```',
    '',
  ]
}

function verification({ verified }: Layout): string {
  if (verified.length === 0) return 'from general knowledge, not seen in a file of the system'
  return `seen in ${verified.map((language) => words().guess.languages[language]).join(', ')}`
}
