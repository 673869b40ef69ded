import { xmlText } from './xml-text.ts'

export type CellStyle = {
  bold?: boolean
  /** Points; 10 if none is given. */
  size?: number
  ink?: string
  fill?: string
  border?: boolean
  across?: 'left' | 'center' | 'right'
  down?: 'top' | 'center'
  wrap?: boolean
  /** A number format code; `@` is text. */
  format?: string
}

const fontName = '宋体'
const bodySize = 10
const firstOwnFormat = 164

/** Keeps each distinct piece once and answers with its place. */
const collection = (first: readonly string[]) => {
  const items = [...first]
  const places = new Map(items.map((item, at) => [item, at]))
  return {
    items,
    place(item: string): number {
      const known = places.get(item)
      if (known !== undefined) return known
      places.set(item, items.length)
      return items.push(item) - 1
    },
  }
}

const fontXml = ({ bold, size, ink }: CellStyle) =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size ?? bodySize}"/>${ink ? `<color rgb="FF${ink}"/>` : ''}<name val="${fontName}"/><family val="3"/><charset val="134"/></font>`
const fillXml = ({ fill }: CellStyle) =>
  fill
    ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
    : '<fill><patternFill patternType="none"/></fill>'
const side = (name: string) => `<${name} style="thin"><color rgb="FF868E96"/></${name}>`
const borderXml = ({ border }: CellStyle) => (border ? `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>` : '<border/>')
const alignmentXml = ({ across, down, wrap }: CellStyle) =>
  `<alignment${across ? ` horizontal="${across}"` : ''} vertical="${down ?? 'center'}"${wrap ? ' wrapText="1"' : ''}/>`

/** The styles of one workbook. `place` gives the index that a cell names; `quoted` marks text that would else be a formula when edited. */
export const cellStyles = () => {
  const fonts = collection([fontXml({})])
  const fills = collection([fillXml({}), '<fill><patternFill patternType="gray125"/></fill>'])
  const borders = collection(['<border/>'])
  const formats = collection([])
  const xfs = collection(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])
  const placeOf = (style: CellStyle, quoted: boolean): number => {
    const format = style.format === undefined ? 0 : style.format === '@' ? 49 : firstOwnFormat + formats.place(style.format)
    const parts = `numFmtId="${format}" fontId="${fonts.place(fontXml(style))}" fillId="${fills.place(fillXml(style))}" borderId="${borders.place(borderXml(style))}"`
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    return xfs.place(`<xf ${parts} xfId="0"${quoted ? ' quotePrefix="1"' : ''} ${applied}>${alignmentXml(style)}</xf>`)
  }
  // Millions of cells share a few style objects: each is worked out once.
  const plain = new WeakMap<CellStyle, number>()
  const marked = new WeakMap<CellStyle, number>()
  return {
    place(style: CellStyle, quoted = false): number {
      const known = quoted ? marked : plain
      const found = known.get(style) ?? placeOf(style, quoted)
      known.set(style, found)
      return found
    },
    xml(): string {
      const set = (name: string, items: readonly string[]) => (items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`)
      const numFmts = formats.items.map((code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlText(code)}"/>`)
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        set('numFmts', numFmts) +
        set('fonts', fonts.items) +
        set('fills', fills.items) +
        set('borders', borders.items) +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        set('cellXfs', xfs.items) +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
      )
    },
  }
}
export type CellStyles = ReturnType<typeof cellStyles>
