import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import PizZip from 'pizzip'

const templates = fileURLToPath(new URL('./templates/', import.meta.url))

/** Templates stand in the repository as the parts of which a document is made, so that they can be read and compared. A later folder adds to an earlier one. */
export const zipTemplate = (...folders: readonly string[]): Uint8Array => {
  const zip = new PizZip()
  for (const folder of folders.map((name) => join(templates, name))) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort()
    for (const path of paths) zip.file(path, readFileSync(join(folder, path)))
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
