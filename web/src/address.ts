/** The server's part of every address of the API. */
const base = '/api'

type Values = Readonly<Record<string, unknown>>

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

/** A query string with its `?`, or nothing: a list becomes repeated keys; undefined, null and '' are left out. */
export const queryString = (query: Values): string => {
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isGiven(one)) pairs.append(key, String(one))
  }
  const words = pairs.toString()
  return words === '' ? '' : `?${words}`
}

/** The address of an API path with its `:parameters` filled in; throws where one is missing. */
export const addressOf = (path: string, params: Values = {}, query: Values = {}): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    if (!isGiven(params[name])) throw new Error(`The address ${path} lacks its parameter ${name}`)
    return encodeURIComponent(String(params[name]))
  })
  return `${base}${filled}${queryString(query)}`
}

/**
 * The state of a view as it stands in its address: plain words, a list as repeated keys (`?standing=red&standing=orange`),
 * the same form in which the API takes it. Each route's schema turns the words into numbers and lists.
 */
export const parseQueryString = (search: string): Record<string, string | string[]> => {
  const found: Record<string, string | string[]> = {}
  const pairs = new URLSearchParams(search)
  for (const key of new Set(pairs.keys())) {
    const values = pairs.getAll(key)
    found[key] = values.length > 1 ? values : (values[0] ?? '')
  }
  return found
}
