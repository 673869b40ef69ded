import { randomBytes } from 'node:crypto'

let lastMillisecond = 0
let sequence = 0

/** Next 12 bits within a millisecond; when they are used up, the next millisecond is borrowed. */
const tick = (): void => {
  const present = Date.now()
  if (present > lastMillisecond) {
    lastMillisecond = present
    sequence = randomBytes(2).readUInt16BE() & 0x7ff
  } else if (sequence < 0xfff) {
    sequence += 1
  } else {
    lastMillisecond += 1
    sequence = 0
  }
}

/** A UUID of version 7 that sorts after all that this process made before, so that ties have a lasting order. */
export const newIdentifier = (): string => {
  tick()
  const time = lastMillisecond.toString(16).padStart(12, '0')
  const random = randomBytes(8)
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
  const tail = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
