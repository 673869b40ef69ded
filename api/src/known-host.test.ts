import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { hostNamesFor, refuseUnknownHost, travelsUnencrypted } from './known-host.ts'
import { sendProblem } from './problem-details.ts'

const statusFor = async (listensOn: string, host: string) => {
  const app = fastify()
  app.setErrorHandler(sendProblem)
  app.addHook('onRequest', refuseUnknownHost(hostNamesFor(listensOn)))
  app.get('/', async () => 'here')
  return (await app.inject({ url: '/', headers: { host } })).statusCode
}

describe('the name under which the server is asked for', () => {
  it.each(['localhost:8080', '127.0.0.1:8080', '[::1]:8080', 'LOCALHOST'])('%s reaches a server that listens on loopback', async (host) => {
    expect(await statusFor('127.0.0.1', host)).toBe(200)
  })

  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example'])('%s does not', async (host) => {
    expect(await statusFor('127.0.0.1', host)).toBe(403)
  })

  it('open to the network without a proxy in front, passwords would travel unencrypted', () => {
    expect(travelsUnencrypted({ host: '127.0.0.1', trustProxy: false })).toBe(false)
    expect(travelsUnencrypted({ host: '0.0.0.0', trustProxy: ['loopback'] })).toBe(false)
    for (const host of ['0.0.0.0', '::', '192.0.2.7']) expect(travelsUnencrypted({ host, trustProxy: false })).toBe(true)
  })

  it('any name reaches a server that is open to the network', async () => {
    expect(await statusFor('0.0.0.0', 'register.example')).toBe(200)
  })
})
