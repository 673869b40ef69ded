import pg from 'pg'

type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void

/** Whoever asked hears of it by the failure of what they asked; beside that nobody has to. */
const unheard = () => {}

/** A pool whose connections come back also where one is cut before its holder came to give it back: drizzle begins outside of its `try`. */
class ServerPool extends pg.Pool {
  private readonly lent = new Set<() => void>()

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Callback): undefined
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return this.lend()
    super.connect(callback)
    return undefined
  }

  private async lend(): Promise<pg.PoolClient> {
    const client = await super.connect()
    const giveBack = client.release.bind(client)
    let given = false
    const once = (cut?: Error | boolean) => {
      client.off('end', whenCut)
      this.lent.delete(whenCut)
      if (!given) giveBack(cut)
      given = true
    }
    const whenCut = () => once(true)
    client.once('end', whenCut)
    this.lent.add(whenCut)
    client.release = once
    return client
  }

  /** Waits so many seconds for what is under way, then cuts it. */
  async endWithin(seconds: number): Promise<void> {
    const timer = setTimeout(() => {
      for (const cut of [...this.lent]) cut()
    }, seconds * 1000)
    await this.end()
    clearTimeout(timer)
  }
}

/** Connections to a server. Where one is cut its transaction is over, what was asked of it fails (`wasCut`), and another takes its place. */
export const openPool = (url: string, max: number): ServerPool => {
  const pool = new ServerPool({ connectionString: url, max, keepAlive: true, connectionTimeoutMillis: 60_000 })
  pool.on('error', unheard)
  pool.on('connect', (client) => client.on('error', unheard))
  return pool
}

const states = /^(08|57P|ECONN|EPIPE|ENOTFOUND|EAI_|ETIMEDOUT|EHOST)/
const words = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/

/** Whether something failed because the connection to the server was cut, or none could be had. */
export const wasCut = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  return ('code' in error && typeof error.code === 'string' && states.test(error.code)) || words.test(error.message) || wasCut(error.cause)
}
