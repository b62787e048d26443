/** Writes shapes as an SVG file: vectors, with a title and a description for those who do not see it. */
import { type AreaShape, type LineShape, type Shape, walk } from './shapes.ts'

export function svgOf(
  shapes: readonly Shape[],
  size: { readonly width: number; readonly height: number },
  { title, description, background }: { title: string; description: string; background: string },
): string {
  const definitions: string[] = []
  const body = shapes.map((shape) => written(shape, definitions)).join('\n')
  const { width, height } = size
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title description" font-family="system-ui, sans-serif">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<defs>${definitions.join('')}</defs>`,
    `<rect width="100%" height="100%" fill="${background}"/>`,
    body,
    '</svg>\n',
  ].join('\n')
}

function written(shape: Shape, definitions: string[]): string {
  switch (shape.kind) {
    case 'line':
      return lineText(shape)
    case 'area':
      return areaText(shape, definitions)
    case 'text': {
      const halo =
        shape.halo === undefined
          ? ''
          : ` stroke="${shape.halo}" stroke-width="4" paint-order="stroke" stroke-linejoin="round"`
      const bold = shape.bold ? ' font-weight="600"' : ''
      return `<text x="${short(shape.x)}" y="${short(shape.y)}" font-size="${shape.size}" fill="${shape.color}" text-anchor="${shape.anchor ?? 'start'}" dominant-baseline="central"${bold}${halo}>${escaped(shape.text)}</text>`
    }
    case 'clip': {
      const id = `clip${definitions.length}`
      definitions.push(
        `<clipPath id="${id}"><rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}"/></clipPath>`,
      )
      const inner = shape.shapes.map((one) => written(one, definitions)).join('\n')
      return `<g clip-path="url(#${id})">\n${inner}\n</g>`
    }
  }
}

function lineText({ points, color, width, dash, alpha }: LineShape): string {
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`
  return `<path d="${path(points)}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"${dashed}${opacity(alpha)}/>`
}

function areaText({ points, color, hatch, outline, alpha }: AreaShape, definitions: string[]): string {
  const stroke = outline === undefined ? '' : ` stroke="${outline}" stroke-width="1.5"`
  if (hatch === undefined) return `<path d="${path(points)}Z" fill="${color}"${stroke}${opacity(alpha)}/>`
  const id = `hatch${definitions.length}`
  definitions.push(
    `<pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(${hatch * 45})"><path d="M0 0V7" stroke="${color}" stroke-width="1.6" stroke-opacity="0.75"/></pattern>`,
  )
  return `<path d="${path(points)}Z" fill="url(#${id})"${stroke}${opacity(alpha)}/>`
}

function path(points: readonly number[]): string {
  let text = ''
  const add = (letter: string) => (x: number, y: number) => {
    text += `${letter}${short(x)} ${short(y)}`
  }
  walk(points, add('M'), add('L'))
  return text
}

function opacity(alpha: number | undefined): string {
  return alpha === undefined ? '' : ` opacity="${short(alpha)}"`
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Leaves out characters that XML cannot hold, and writes those with a meaning in XML as entities. */
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids those
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
