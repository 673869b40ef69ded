import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What may befall a request: nothing; the line breaks before it arrives, or before the reply comes back; it arrives twice. */
type Fate = 'well' | 'lost' | 'unanswered' | 'twice'
export type Network = {
  readonly url: string
  readonly befallen: Record<Fate, number>
  calm(): void
  storm(chance: () => number): void
  cut(): void
  /** The next request to an address with these words in it is answered with 503: a browser asks again by itself where a line only breaks. */
  refuseNext(words: string): void
  readonly refused: number
  /** From now on the file of this address ends with these words too. */
  lengthen(address: string, words: string): void
  close(): Promise<void>
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer }

const forward = ({ method, url, headers }: IncomingMessage, body: Buffer, port: number): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (reply) => {
      bodyOf(reply).then((content) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: content }), reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })

/** Stands between a browser and the server; in a storm requests and replies are lost, and some requests arrive twice; cut, nothing passes. */
export const unreliableNetwork = async (serverPort: number, port: number): Promise<Network> => {
  let chance: (() => number) | undefined
  let isCut = false
  let toRefuse: string[] = []
  let refused = 0
  const longer = new Map<string, string>()
  const isRefused = (url: string) => {
    const words = toRefuse.find((each) => url.includes(each))
    if (words === undefined) return false
    toRefuse = toRefuse.filter((each) => each !== words)
    refused += 1
    return true
  }
  const befallen: Record<Fate, number> = { well: 0, lost: 0, unanswered: 0, twice: 0 }
  const open = new Set<Socket>()
  const fateOf = (): Fate => {
    const drawn = chance?.() ?? 1
    return drawn < 0.1 ? 'lost' : drawn < 0.2 ? 'unanswered' : drawn < 0.35 ? 'twice' : 'well'
  }
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (isCut) return incoming.socket.destroy()
    const body = await bodyOf(incoming)
    if (isRefused(incoming.url ?? '')) {
      outgoing.writeHead(503).end()
      return
    }
    const words = longer.get(incoming.url ?? '')
    // Whole and as it is, or there is nothing that could be made longer.
    if (words !== undefined) for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete incoming.headers[name]
    const fate = fateOf()
    befallen[fate] += 1
    if (fate === 'lost') return incoming.socket.destroy()
    const first = await forward(incoming, body, serverPort)
    const reply = fate === 'twice' ? await forward(incoming, body, serverPort) : first
    if (fate === 'unanswered') return incoming.socket.destroy()
    const { connection: _hop, 'transfer-encoding': _coding, 'content-length': _length, ...headers } = reply.headers
    outgoing.writeHead(reply.status, headers)
    outgoing.end(words === undefined ? reply.body : Buffer.concat([reply.body, Buffer.from(words)]))
  }
  const server = createServer((incoming, outgoing) => {
    // The server is gone: to the browser it is as a line that breaks.
    answer(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${port}`,
    befallen,
    calm: () => {
      chance = undefined
      isCut = false
    },
    storm: (by) => {
      chance = by
      isCut = false
    },
    cut: () => {
      isCut = true
    },
    refuseNext: (words) => {
      toRefuse.push(words)
    },
    get refused() {
      return refused
    },
    lengthen: (address, words) => {
      longer.set(address, words)
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of open) socket.destroy()
      }),
  }
}
