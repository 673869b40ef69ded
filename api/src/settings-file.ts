import { readFileSync } from 'node:fs'
import { type Text, text } from '@silverguard/shared/text'

export type SettingsFile = { values: Record<string, string>; problems: { key: string; message: Text }[] }

const unquoted = (value: string) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

/** KEY=VALUE lines; blank lines and lines that begin with # say nothing. Anything else, or a key given twice, is a problem that names its line. */
export const parseSettingsFile = (content: string): SettingsFile => {
  const values: Record<string, string> = {}
  const problems: SettingsFile['problems'] = []
  for (const [index, raw] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const place = index + 1
    const [, key, value] = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) {
      problems.push({ key: `silverguard.env:${place}`, message: text('不是 KEY=VALUE 形式', 'is not of the form KEY=VALUE') })
    } else if (Object.hasOwn(values, key)) {
      problems.push({ key, message: text(`第 ${place} 行重复给出`, `is given again on line ${place}`) })
    } else {
      values[key] = unquoted(value)
    }
  }
  return { values, problems }
}

/** The file's text, or nothing when there is no such file; any other failure to read it is thrown. */
export const readSettingsFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
