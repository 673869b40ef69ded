import type { Text } from '@silverguard/shared/text'

type SettingProblem = { key: string; message: Text }

/** Names every missing or wrong setting at once. */
export class SettingsError extends Error {
  readonly problems: readonly SettingProblem[]
  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ key, message }) => `  ${key} ${message.zh} · ${message.en}`)
    super(['设置有误 · Settings are wrong (silverguard.env, environment):', ...lines].join('\n'))
    this.name = 'SettingsError'
    this.problems = problems
  }
}
