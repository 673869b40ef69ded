import { covers } from '../divisions/contract.ts'
import { type Text, text } from '../text.ts'

/** Roles by duty; a person may hold several. */
export const roles = ['district_administrator', 'district_reviewer', 'district_officer', 'township_officer', 'inspector', 'auditor'] as const
export type Role = (typeof roles)[number]
export const roleWords: Record<Role, Text> = {
  district_administrator: text('区级管理员', 'District administrator'),
  district_reviewer: text('区级审核', 'District reviewer'),
  district_officer: text('区级经办', 'District officer'),
  township_officer: text('镇街经办', 'Township officer'),
  inspector: text('督导', 'Inspector'),
  auditor: text('审计员', 'Auditor'),
}

const everyone = roles
const readers = ['district_administrator', 'district_reviewer', 'district_officer', 'township_officer', 'inspector'] as const
const officers = ['district_officer', 'township_officer'] as const

/** Who may do what: the one table by which the API refuses and the page hides. */
export const holders = {
  'own.account': everyone,
  'institution.read': everyone,
  'institution.edit': officers,
  'personal.disclose': ['district_reviewer', ...officers],
  'screening.read': everyone,
  'screening.record': officers,
  'evidence.read': readers,
  'import.run': officers,
  'list.read': readers,
  'list.export': ['district_reviewer', ...officers, 'inspector'],
  'determination.read': readers,
  /** Township or bureau: whoever screens says what it comes to. */
  'determination.propose': ['district_reviewer', ...officers],
  /** At the bureau, and never by who proposed; lowering below the computed level asks for a reviewer besides. */
  'determination.decide': ['district_reviewer', 'district_officer'],
  'handling.read': readers,
  /** Carry out what one handles: actions, refunds, papers. Whose work an action is stands with the action. */
  'handling.act': officers,
  /** Add measures of one's own, say who handles what. */
  'handling.plan': ['district_reviewer', ...officers],
  /** The bureau's: drop, extend, escalate. */
  'handling.manage': ['district_reviewer', 'district_officer'],
  /** Close and return what others finished, approve settlements. */
  'handling.review': ['district_reviewer'],
  'rules.read': everyone,
  'rules.edit': ['district_reviewer'],
  'settings.edit': ['district_administrator'],
  'account.read': ['district_administrator'],
  'account.edit': ['district_administrator'],
  'trail.read': ['auditor'],
  'trail.export': ['auditor'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof holders
export const permissions = Object.keys(holders) as Permission[]

/** These act upon the installation as a whole: beside the role they need a scope that covers its area. */
const overWholeArea: readonly Permission[] = ['settings.edit', 'rules.edit']

export type Holder = { readonly roles: readonly Role[]; readonly scope: string }

/** Whether someone of these roles and this scope may do it; `area` is the code of the division that the installation serves. */
export const holds = ({ roles: held, scope }: Holder, permission: Permission, area: string): boolean =>
  scope !== '' && held.some((role) => (holders[permission] as readonly Role[]).includes(role)) && (!overWholeArea.includes(permission) || covers(scope, area))
