import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const nonces = new WeakMap<object, string>()

/** One a response: lets the page's own runtime styles through and nobody else's. */
export const styleNonceOf = (response: object): string => {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64url')
  nonces.set(response, nonce)
  return nonce
}

/** Scripts from our own origin only: none inline, no eval. No upgrade to HTTPS: a bureau's own network may have none. */
export const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", (_request: IncomingMessage, response: ServerResponse) => `'nonce-${styleNonceOf(response)}'`],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

/** The page uses none of the device; a part of it that comes to need one says so here. */
export const permissionsPolicy = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`).join(', ')
