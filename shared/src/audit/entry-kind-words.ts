import { type Text, text } from '../text.ts'
import type { EntryKind } from './contract.ts'

export const entryKindWords: Record<EntryKind, Text> = {
  record: text('机构资料', 'Records'),
  screening: text('排查', 'Screening'),
  determination: text('研判定级', 'Judgement'),
  handling: text('处置', 'Handling'),
  hand_over: text('移交', 'Hand-overs'),
  import: text('导入', 'Imports'),
  output: text('导出与打印', 'Exports and prints'),
  disclosure: text('查看个人信息', 'Personal data shown'),
  sign_in: text('登录', 'Signing in'),
  account: text('账户', 'Accounts'),
  settings: text('设置', 'Settings'),
  system: text('系统', 'System'),
}
