import { crc32, deflateSync } from 'node:zlib'

const [width, height] = [480, 320]

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A picture that stands for a scanned paper: white, with a frame and grey lines, and nothing anyone could take for real. */
export const inventedProof = (): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1, 0xff)
    row[0] = 0
    const framed = y < 6 || y >= height - 6
    const lined = y > 60 && y % 24 < 3
    for (let x = 0; x < width; x += 1) if (framed || x < 6 || x >= width - 6 || (lined && x > 40 && x < width - 40)) row[x + 1] = 0x99
    return row
  })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}
