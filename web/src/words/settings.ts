import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const grouped = (count: number) => count.toLocaleString('en-US')

export const settingsWords = {
  title: text('设置', 'Settings'),
  profile: text('定级方案', 'Plan that decides levels'),
  profileHint: text(
    '全区只用一个方案。切换后,全部机构按新方案重新计算。',
    'One plan holds for the district. After a switch every institution is computed anew.',
  ),
  active: text('现行', 'active'),
  switchTo: (act: string, plan: string) => text(`${act}:${plan}`, `${act}: ${plan}`),
  confirmTitle: text('切换定级方案?', 'Switch the plan?'),
  confirm: (plan: string) =>
    text(
      `将按《${plan}》重新计算全部机构的级别,名单和计数随之改变。事实和轨迹不变,可以再切换回来。`,
      `Every institution will be computed anew under “${plan}”; lists and counts change with it. Facts and history stay, and you can switch back.`,
    ),
  doSwitch: text('切换并重新计算', 'Switch and compute anew'),
  switching: text('正在重新计算…', 'Computing anew…'),
  switched: (plan: string, rescored: number, changed: number) =>
    text(
      `已改用《${plan}》:重新计算 ${grouped(rescored)} 家,级别改变 ${grouped(changed)} 家。`,
      `“${plan}” now holds: ${grouped(rescored)} institutions computed anew, ${grouped(changed)} changed level.`,
    ),
  seeRules: text('查看规则', 'See the rules'),
  names: text('单位名称', 'Names of the unit'),
  namesHint: text('印在各表和名单上。', 'Printed on forms and lists.'),
  bureau: text('区民政局名称', 'Civil-affairs bureau'),
  letterhead: text('填报单位(表头)', 'Reporting unit (letterhead)'),
  hotline: text('举报电话', 'Hotline'),
  campaign: text('专项行动', 'Campaign'),
  campaignHint: text('起止日都算在内。', 'Both days are included.'),
  campaignName: text('名称', 'Name'),
  startsOn: text('开始日', 'First day'),
  endsOn: text('结束日', 'Last day'),
  noCampaign: text('还没有设定专项行动。', 'No campaign has been set.'),
  saved: text('已保存', 'Saved'),
  required: text('请填写', 'Please fill this in'),
  tooLong: (limit: number) => text(`最多 ${limit} 个字`, `At most ${limit} characters`),
  endsBeforeStart: text('结束日早于开始日', 'The last day is before the first'),
  invalid: text('填写有误', 'Not valid'),
  installation: text('本系统', 'This installation'),
  district: text('辖区', 'District'),
  divisionCode: text('区划代码', 'Division code'),
  townships: text('镇(街道)', 'Townships'),
  townshipCount: (count: number) => text(`${count} 个`, grouped(count)),
  database: text('数据库', 'Database'),
  embedded: text('内嵌数据库(适合试用;正式使用请接 PostgreSQL 服务器)', 'Embedded (for trial; use a PostgreSQL server for real work)'),
  server: text('PostgreSQL 服务器', 'PostgreSQL server'),
  data: text('数据', 'Data'),
  fictional: text('虚构示范数据', 'Fictional demonstration data'),
  real: text('本区实际数据', "The district's own data"),
  ruleSet: text('规则集', 'Rule set'),
  version: text('程序版本', 'Program version'),
  today: text('系统日期(上海)', 'Day of the system (Shanghai)'),
} as const satisfies Dictionary
