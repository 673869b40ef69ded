import type { Role } from '@silverguard/shared/permissions/contract'

export const demoPassword = 'silverguard-demo'

type DemoAccount = { signInName: string; person: string; role: Role; divisionCode: string }

const district = '990101'
const account = (signInName: string, person: string, role: Role, divisionCode = district): DemoAccount => ({ signInName, person, role, divisionCode })

/** Invented people of the demo district, one for each role and a second township. */
export const demoAccounts: readonly DemoAccount[] = [
  account('guanli', '林晚舟', 'district_administrator'),
  account('shenhe', '陆听澜', 'district_reviewer'),
  account('jingban', '沈禾青', 'district_officer'),
  account('yunting', '顾小满', 'township_officer', '990101001'),
  account('yanhu', '何砚秋', 'township_officer', '990101101'),
  account('dudao', '温知许', 'inspector'),
  account('shenji', '裴照微', 'auditor'),
]
