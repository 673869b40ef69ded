import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

export const shellWords = {
  product: text('银龄盾', 'Silverguard'),
  productLine: text('养老服务涉诈风险管控台账', 'Fraud risk register of elderly services'),
  skip: text('跳到正文', 'Skip to content'),
  navigation: text('主导航', 'Main navigation'),
  today: text('工作台', 'Today'),
  institutions: text('机构', 'Institutions'),
  screenings: text('排查', 'Screening'),
  judgement: text('研判', 'Judgement'),
  controlList: text('管控名单', 'Control list'),
  rules: text('规则', 'Rules'),
  settings: text('设置', 'Settings'),
  imports: text('导入', 'Import'),
  mine: text('我的', 'Mine'),
  language: text('界面语言', 'Language of the interface'),
  fictional: text('虚构示范数据:机构、人员、地点均为虚构,不指向任何真实单位。', 'Fictional demonstration data: no institution, person or place shown is real.'),
  version: (version: string) => text(`版本 ${version}`, `Version ${version}`),
  actor: text('当前用户', 'Current user'),
  scope: (name: string) => text(`管辖范围:${name}`, `Division: ${name}`),
  more: text('更多', 'More'),
  trail: text('审计', 'Trail'),
  signOut: text('退出登录', 'Sign out'),
  notAllowed: text('您的岗位不办理此项', 'This is not among your duties'),
  notAllowedHint: text('如工作需要,请向区级管理员申请相应岗位。', 'If your work needs it, ask the district administrator for the duty.'),
} as const satisfies Dictionary
