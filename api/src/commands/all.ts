import type { Command } from './command.ts'

export type CommandTable = Readonly<Record<string, () => Promise<Command>>>

/** Every command by its name, loaded when it is called. */
export const commands: CommandTable = {
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
  import: async () => (await import('./import.ts')).importRegister,
  'control-list': async () => (await import('./control-list.ts')).controlList,
  audit: async () => (await import('./audit.ts')).audit,
  template: async () => (await import('./template.ts')).template,
  divisions: async () => (await import('./divisions.ts')).divisions,
  account: async () => (await import('./account.ts')).account,
}
