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
    // blob: is how the page shows a photo that has not left the device yet.
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

const unused = ['display-capture', 'microphone', 'payment', 'usb']
/** A photo says where it was taken, if its taker lets it; pages within ours get nothing of the device. */
const own = ['camera', 'geolocation']
export const permissionsPolicy = [...own.map((feature) => `${feature}=(self)`), ...unused.map((feature) => `${feature}=()`)].join(', ')
