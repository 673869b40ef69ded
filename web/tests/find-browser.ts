import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from '@playwright/test'
import { extract } from 'tar-fs'

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> }

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const asRoot = () => process.getuid?.() === 0
const plain = (executablePath: string): Browser => ({ executablePath, args: asRoot() ? ['--no-sandbox'] : [], env: {} })

/**
 * The browser for the tests: the one that BROWSER_PATH names, else an installed Chrome, Edge or Chromium, else Playwright's
 * own, else on Linux x64 the one that the lockfile brings. Throws, naming the setting, where there is none.
 */
export const findBrowser = async (): Promise<Browser> => {
  const named = process.env.BROWSER_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH names ${named}, and there is no such file.`)
    return plain(named)
  }
  const found = [...(installed[process.platform] ?? []), chromium.executablePath()].find((path) => existsSync(path))
  if (found) return plain(found)
  if (process.platform === 'linux' && process.arch === 'x64') return await unpackedBrowser()
  throw new Error('No browser found for the browser tests: install Chrome or Edge, or set BROWSER_PATH to the program of one.')
}

const packageFolder = () => join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..')

const unpack = async (archive: string, into: string) =>
  await pipeline(
    createReadStream(join(packageFolder(), 'bin', archive)),
    createBrotliDecompress(),
    archive.includes('.tar.') ? extract(into) : createWriteStream(into),
  )

/** Unpacked beside the package into a folder of another name first, so that a run cut off half-way leaves nothing half. */
const unpackedBrowser = async (): Promise<Browser> => {
  const folder = join(packageFolder(), '.unpacked')
  if (!existsSync(folder)) {
    const fresh = `${folder}-${process.pid}`
    await mkdir(fresh, { recursive: true })
    await Promise.all([
      unpack('chromium.br', join(fresh, 'chromium')),
      unpack('fonts.tar.br', join(fresh, 'fonts')),
      unpack('al2023.tar.br', join(fresh, 'libraries')),
      unpack('swiftshader.tar.br', fresh),
    ])
    await chmod(join(fresh, 'chromium'), 0o755)
    await rename(fresh, folder).catch(async (error: unknown) => {
      await rm(fresh, { recursive: true })
      if (!existsSync(folder)) throw error
    })
  }
  const executablePath = join(folder, 'chromium')
  const env: Record<string, string> = {}
  if (lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = [join(folder, 'libraries', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts')
  return { executablePath, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--in-process-gpu'], env }
}

const lacksLibraries = (program: string) => {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}
