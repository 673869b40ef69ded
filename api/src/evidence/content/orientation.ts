const orientationTag = 0x0112
const shortType = 3

/** How an image is to be turned, 1 to 8, by the TIFF that EXIF is; 1, as it is, where that says nothing sound. */
export const orientationIn = (tiff: Buffer): number => {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? -1 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8 || short(2) !== 42) return 1
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(start); entry += 1) {
    const at = start + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (short(at) !== orientationTag) continue
    const value = short(at + 8)
    return short(at + 2) === shortType && value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** The least TIFF that says how an image is to be turned and nothing else. */
export const orientationOnly = (orientation: number): Buffer =>
  Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, shortType, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])
