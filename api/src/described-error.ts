/** What may be written down of an error: never values, which may be names, telephones or hashes. */
type DescribedError = { type: string; message: string; code?: string; statement?: string; stack?: string; cause?: DescribedError }

const sqlState = /^[0-9A-Z]{5}$/
const textOf = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}

/** PostgreSQL quotes the value it could not read (class 22); elsewhere it quotes names of tables and constraints. */
const databaseMessage = (message: string, code: string) => (code.startsWith('22') ? message.replace(/".*"/gs, '"…"') : message)

/** Drizzle writes the parameters behind the statement; Fastify quotes addresses and JSON.parse what it was given. */
const saidBy = (error: Error, statement: string | undefined, code: string | undefined): string => {
  if (statement !== undefined && error.message.startsWith('Failed query:')) return 'a statement failed'
  if (code !== undefined && sqlState.test(code)) return databaseMessage(error.message, code)
  if (code?.startsWith('FST_')) return error.message.replace(/'[^']*'/g, "'…'")
  if (error instanceof SyntaxError) return error.message.replace(/".*"|'.*'/gs, '"…"')
  return error.message
}

/** The frames alone: the first lines of a stack repeat the message. */
const framesOf = ({ stack }: Error) =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|native\)|<anonymous>\)?)$/.test(line))
    .join('\n')

/** Kind, message, SQLSTATE, statement without its parameters, stack, and the same of its causes. */
export const describedError = (error: unknown, depth = 0): DescribedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' }
  const code = textOf(error, 'code')
  const statement = textOf(error, 'query')
  const stack = framesOf(error)
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: saidBy(error, statement, code),
    ...(code === undefined ? {} : { code }),
    ...(statement === undefined ? {} : { statement }),
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined || depth >= 5 ? {} : { cause: describedError(error.cause, depth + 1) }),
  }
}

/** The same for the terminal. */
export const errorLines = (error: unknown): string => {
  const lines = ({ type, message, code, statement, stack, cause }: DescribedError): string[] => [
    `${type}${code === undefined ? '' : ` ${code}`}: ${message}`,
    ...(statement === undefined ? [] : [`  ${statement}`]),
    ...(stack === undefined ? [] : [stack]),
    ...(cause === undefined ? [] : ['caused by', ...lines(cause)]),
  ]
  return lines(describedError(error)).join('\n')
}
