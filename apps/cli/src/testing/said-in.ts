import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of an office file by name, such as `word/document.xml`. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');

const wordsIn = (xml: string, tag: 'w:t' | 'a:t' | 't'): string =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))]
    .map(([, words = '']) => unescaped(words))
    .join('');

/**
 * What a text document says, a line a paragraph or row: headings with their level, tables with
 * their header row marked, pictures with their alternative text, pages that lie down.
 */
export function saidInDocument(bytes: Uint8Array): string {
  const { 'word/document.xml': xml = '', ...others } = partsOf(bytes);
  const body = /<w:body>(.*)<\/w:body>/s.exec(xml)?.[1] ?? '';
  const lines: string[] = [];
  const parts = /<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>|<w:p\/>/gs;
  for (const [part] of body.matchAll(parts)) {
    if (part.startsWith('<w:tbl>')) {
      for (const [row] of part.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)) {
        const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
          wordsIn(cell, 'w:t'),
        );
        lines.push(`${row.includes('<w:tblHeader/>') ? '|=' : '|'} ${cells.join(' | ')}`);
      }
    } else lines.push(...paragraph(part));
    if (part.includes('w:orient="landscape"')) lines.push('(a page that lies down ends)');
  }
  const footers = Object.entries(others)
    .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
    .map(([, footer]) => `foot: ${wordsIn(footer, 'w:t')}`);
  return `${[...new Set(footers), ...lines].join('\n')}\n`;
}

function paragraph(xml: string): string[] {
  const picture = /<wp:docPr [^>]*descr="([^"]*)"/.exec(xml)?.[1];
  if (picture !== undefined) return [`[picture] ${unescaped(picture)}`];
  const style = /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '';
  const words = wordsIn(xml, 'w:t');
  if (words === '') return [];
  const level = /^Heading(\d)$/.exec(style)?.[1];
  if (level !== undefined) return ['', `${'#'.repeat(Number(level))} ${words}`];
  if (/^TOC/.test(style)) return [`.. ${words}`];
  if (style === 'Title') return [`# ${words}`];
  return [xml.includes('<w:numPr>') ? `* ${words}` : words];
}

/** What slides say: title, points, tables, pictures in words, and what is to be said. */
export function saidInSlides(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const numbered = (folder: string): string[] =>
    Object.keys(parts)
      .filter((name) => new RegExp(`^ppt/${folder}/\\w+\\d+\\.xml$`).test(name))
      .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  const notes = numbered('notesSlides');
  return numbered('slides')
    .map((name, index) => {
      const xml = parts[name] ?? '';
      const shapes = [...xml.matchAll(/<p:(sp|pic|graphicFrame)>.*?<\/p:\1>/gs)].flatMap(
        ([shape]) => shapeLines(shape),
      );
      const said = wordsIn(parts[notes[index] ?? ''] ?? '', 'a:t');
      return [...shapes, `notes: ${said}`].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function shapeLines(xml: string): string[] {
  const alt = /<p:pic>.*?<p:cNvPr [^>]*descr="([^"]*)"/s.exec(xml)?.[1];
  if (alt !== undefined) return [`[picture] ${unescaped(alt)}`];
  const rows = [...xml.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row], index) => {
    const cells = [...row.matchAll(/<a:tc[ >].*?<\/a:tc>/gs)].map(([cell]) => wordsIn(cell, 'a:t'));
    const header = index === 0 && xml.includes('firstRow="1"');
    return `${header ? '|=' : '|'} ${cells.join(' | ')}`;
  });
  if (rows.length > 0) return rows;
  const title = xml.includes('type="title"');
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([line]) => wordsIn(line, 'a:t'))
    .filter((words) => words !== '')
    .map((words) => (title ? `# ${words}` : `* ${words}`));
}

/** What a workbook says: each sheet with its rows, cells between bars. */
export function saidInWorkbook(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>.*?<\/si>/gs)].map(
    ([one]) => wordsIn(one, 't'),
  );
  const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return sheets
    .map(([, name = ''], index) => {
      const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
          .map(([, about = '', inner = '']) => {
            const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
            return about.includes('t="s"') ? (shared[Number(value)] ?? '') : value;
          })
          .join(' | '),
      );
      return [`# ${unescaped(name)}`, ...rows].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
