import { covers, type Division } from '@silverguard/shared/divisions/contract'

/**
 * How townships are called where the area has several counties: by the county's name too (云砚区·城关镇), for townships of
 * two counties may be namesakes. Nothing is put before them where there is only one.
 */
export const withCountyNames = (area: string, counties: readonly Division[]): ((township: Division) => string) => {
  const own = counties.filter(({ code }) => code.length === 6 && covers(area, code))
  const names = new Map(own.map(({ code, name }) => [code, name]))
  if (area.length >= 6 || names.size < 2) return ({ name }) => name
  return ({ code, name }) => {
    const county = names.get(code.slice(0, 6))
    return county === undefined || code.length < 9 ? name : `${county}·${name}`
  }
}
