import type { factStatements } from '@silverguard/db/schema/facts'

const beginning = '撤销导入:'

/** Why a statement or screening of an import that is taken back is withdrawn. */
export const withdrawalReason = (reason: string): string => `${beginning}${reason}`

/** Taken back with its whole import and not by a person who had looked: the same file may say it again. */
export const isTakenBackByUndo = ({ importId, withdrawnReason }: Pick<typeof factStatements.$inferSelect, 'importId' | 'withdrawnReason'>): boolean =>
  importId !== null && withdrawnReason?.startsWith(beginning) === true
