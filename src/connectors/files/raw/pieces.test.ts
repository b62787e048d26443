/** Texts come in pieces that end anywhere: what is read may not depend on it. */
import { describe, expect, it } from 'vitest'
import { openDelimited } from './delimited/open-text.ts'
import { openJson } from './json/open-json.ts'
import { openMarkup } from './markup/open-markup.ts'
import { NoteBook } from './notes.ts'
import type { Content, Texts } from './texts.ts'

type Open = (texts: Texts, notes: NoteBook) => Content | Promise<Content>

const markup: Open = (texts, notes) => openMarkup(texts, notes)
const delimited: Open = (texts, notes) => openDelimited(texts, notes)

const TEXTS: readonly (readonly [name: string, open: Open, text: string])[] = [
  ['quotes', delimited, 'a,b,c\r\n"x ""y""",="007",\'01\r\n"l1\r\nl2", "q" ,\r\n\r\n,"",""""\r\n"5" in",1,2'],
  ['stray quotes', delimited, 'a,b,c\n1,"Bolt 5,10\n2,"Nut",20\n3,x,"note\nof, two"\n4,y,40\n5,z,"50'],
  ['quotes beside line breaks', delimited, 'a,b,c\n"id22",",\r\n""",",\\x, y"\n"id23","1","2"\n'],
  ['backslashes', delimited, 'a,b\n"x \\"y\\"",1\n"z\\\\",2\n'],
  ['carriage returns', delimited, 'a;b\r1;2\r"3\r4";5\r\r'],
  ['a hint', delimited, 'sep=;\r\na;b\r\n1;2\r\n'],
  ['columns', delimited, 'ITEM   QTY\r\n------ ---\r\nBOLT     1\r\n\r\nNUT     -2\r\n2 rows selected.'],
  ['JSON lines', openJson, '{"a":1.50,"b":"x\\"}\\\\"}\n\n{"a":[1,{"b":"]"}], "c" : true }\r\n{"a":null}'],
  [
    'JSON',
    openJson,
    ' {"n":{"x":[1,2]},"data":[ {"a":-1e5},\n{"b":"\\u00e4"} , {"a":"","c":{}}],"z":"end"} ',
  ],
  ['lists', openJson, '[["a","b"],[1,"x"],[2.0,null],[]]'],
  [
    'HTML',
    markup,
    '<!-- <table> --><table class="a>b"><tr><th>A&nbsp;&amp;<th colspan=2>B</tr><script>"<td>"</script><tr><td>1 < 2<td>&#228;<br/>x<td><![CDATA[<b>]]></table>',
  ],
  [
    'SpreadsheetML',
    markup,
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>' +
      '<Row ss:Index="2"><Cell><Data ss:Type="String">a&lt;b</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1.50</Data></Cell></Row>' +
      '</Table></Worksheet></Workbook>',
  ],
]

async function rowsOf(open: Open, text: string, length: number) {
  const notes = new NoteBook()
  const content = await open(
    {
      name: 'x',
      sample: text,
      complete: true,
      async *pieces() {
        for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
      },
    },
    notes,
  )
  const rows = []
  for await (const batch of content.rows()) rows.push(...batch)
  return { rows, columns: content.columns, notes: notes.all }
}

describe('pieces', () => {
  it.each(TEXTS)('of %s', async (_, open, text) => {
    const whole = await rowsOf(open, text, text.length)
    expect(whole.rows.length).toBeGreaterThan(0)
    for (let length = 1; length < 12; length++) expect(await rowsOf(open, text, length)).toEqual(whole)
  })
})
