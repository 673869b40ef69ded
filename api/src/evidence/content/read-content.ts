/** What was found in a file: its size in pixels where it is an image, and the pieces that it consists of without metadata. */
export type ReadContent = { width: number | null; height: number | null; pieces: readonly Uint8Array[] }

export const startsWith = (bytes: Uint8Array, signature: string | readonly number[], at = 0): boolean => {
  const codes = typeof signature === 'string' ? [...signature].map((letter) => letter.charCodeAt(0)) : signature
  return codes.every((code, index) => bytes[at + index] === code)
}
