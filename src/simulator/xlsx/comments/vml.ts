/** The boxes of notes in legacy VML: those of notes that are gone are taken out, new ones are drawn beside their cells. */
const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export interface Place {
  row: number;
  column: number;
}

const SHAPE = /<v:shape\b[^]*?<\/v:shape>/g;

function placeOf(shape: string): Place | null {
  if (!/ObjectType="Note"/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

const keyOf = ({ row, column }: Place): string => `${row},${column}`;

function box({ row, column }: Place, number: number): string {
  const top = Math.max(0, row - 1);
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 15, ${top}, 10, ${column + 3}, 15, ${top + 4}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Whether anything but boxes of notes is drawn there. */
export function hasOtherShapes(vml: string): boolean {
  return [...vml.matchAll(SHAPE)].some(([shape]) => placeOf(shape) === null);
}

/** @param vml the part as it was; null for a new one */
export function noteShapes(vml: string | null, notes: readonly Place[]): string {
  const wanted = new Set(notes.map(keyOf));
  const there = new Set<string>();
  const kept = (vml ?? `${HEAD}</xml>`).replace(SHAPE, (shape) => {
    const place = placeOf(shape);
    if (!place) return shape;
    if (!wanted.has(keyOf(place)) || there.has(keyOf(place))) return "";
    there.add(keyOf(place));
    return shape;
  });
  const used = [...kept.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  let number = Math.max(1024, ...used);
  const added = notes.filter((place) => !there.has(keyOf(place))).map((place) => box(place, ++number));
  const end = kept.lastIndexOf("</xml>");
  return end < 0 ? kept : `${kept.slice(0, end)}${added.join("")}${kept.slice(end)}`;
}
