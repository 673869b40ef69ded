import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { parseQueryString, queryString } from './address.ts'
import { AllowedOutsideFrame } from './features/access/allowed.tsx'
import { AccountsSearch } from './features/accounts/search.ts'
import { AnnexSearch } from './features/annexes/search.ts'
import { ControlListSearch } from './features/control-list/search.ts'
import { HandlingSearch } from './features/handling/search.ts'
import { ImportSearch } from './features/importing/search.ts'
import { JudgementSearch } from './features/judgement/search.ts'
import { PapersSearch } from './features/papers/search.ts'
import { ProgressSearch, ResultsSearch } from './features/progress/search.ts'
import { RefundsSearch } from './features/refunds/search.ts'
import { RegisterSearch } from './features/register/search.ts'
import { EffectSearch, RulesSearch } from './features/rules/search.ts'
import { WorkSearch } from './features/screening-work/search.ts'
import { TrailSearch } from './features/trail/search.ts'
import { FailedPage } from './pages/failed-page.tsx'
import { UnknownPage } from './pages/unknown-page.tsx'
import { Shell } from './ui/shell.tsx'

const root = createRootRoute({ component: AllowedOutsideFrame })
/** Pages within the frame; those for paper stand beside it. `needs`: the permission without which a page is not shown. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
})
const register = createRoute({
  getParentRoute: () => shell,
  path: '/institutions',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('./pages/register-page.tsx'), 'RegisterPage'),
})
const newInstitution = createRoute({
  getParentRoute: () => shell,
  path: '/institutions/new',
  component: lazyRouteComponent(() => import('./pages/new-institution-page.tsx'), 'NewInstitutionPage'),
  staticData: { needs: 'institution.edit' },
})
const institutionTabs = ['verdict', 'particulars', 'screenings', 'judgement', 'handling', 'history'] as const
const institution = createRoute({
  getParentRoute: () => shell,
  path: '/institutions/$id',
  validateSearch: z.object({ tab: z.enum(institutionTabs).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/institution-page.tsx'), 'InstitutionPage'),
})
const editInstitution = createRoute({
  getParentRoute: () => shell,
  path: '/institutions/$id/edit',
  component: lazyRouteComponent(() => import('./pages/edit-institution-page.tsx'), 'EditInstitutionPage'),
  staticData: { needs: 'institution.edit' },
})
const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports',
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx'), 'ImportsPage'),
  staticData: { needs: 'import.run' },
})
const oneImport = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$id',
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage'),
  staticData: { needs: 'import.run' },
})
const controlList = createRoute({
  getParentRoute: () => shell,
  path: '/control-list',
  validateSearch: ControlListSearch,
  component: lazyRouteComponent(() => import('./pages/control-list-page.tsx'), 'ControlListPage'),
  staticData: { needs: 'list.read' },
})
const rules = createRoute({
  getParentRoute: () => shell,
  path: '/rules',
  validateSearch: RulesSearch,
  component: lazyRouteComponent(() => import('./pages/rules-page.tsx'), 'RulesPage'),
  staticData: { needs: 'rules.read' },
})
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
  staticData: { needs: 'settings.edit' },
})
const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/settings/accounts',
  validateSearch: AccountsSearch,
  component: lazyRouteComponent(() => import('./pages/accounts-page.tsx'), 'AccountsPage'),
  staticData: { needs: 'account.read' },
})
const signInSettings = createRoute({
  getParentRoute: () => shell,
  path: '/settings/sign-in',
  component: lazyRouteComponent(() => import('./pages/settings-sign-in-page.tsx'), 'SettingsSignInPage'),
  staticData: { needs: 'settings.edit' },
})
const divisions = createRoute({
  getParentRoute: () => shell,
  path: '/settings/divisions',
  validateSearch: z.object({ under: z.string().regex(/^\d+$/).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/settings-divisions-page.tsx'), 'SettingsDivisionsPage'),
  staticData: { needs: 'settings.edit' },
})
const trail = createRoute({
  getParentRoute: () => shell,
  path: '/trail',
  validateSearch: TrailSearch,
  component: lazyRouteComponent(() => import('./pages/trail-page.tsx'), 'TrailPage'),
  staticData: { needs: 'trail.read' },
})
const mine = createRoute({
  getParentRoute: () => shell,
  path: '/me',
  component: lazyRouteComponent(() => import('./pages/me-page.tsx'), 'MePage'),
})

const screeningWork = createRoute({
  getParentRoute: () => shell,
  path: '/screenings',
  validateSearch: WorkSearch,
  component: lazyRouteComponent(() => import('./pages/screening-work-page.tsx'), 'ScreeningWorkPage'),
  staticData: { needs: 'screening.read' },
})
const newPlace = createRoute({
  getParentRoute: () => shell,
  path: '/screenings/new-place',
  validateSearch: z.object({ item: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/new-place-page.tsx'), 'NewPlacePage'),
  staticData: { needs: 'screening.record' },
})
const screeningForm = createRoute({
  getParentRoute: () => shell,
  path: '/institutions/$id/screening',
  validateSearch: z.object({ item: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/screening-form-page.tsx'), 'ScreeningFormPage'),
  staticData: { needs: 'screening.record' },
})
const outbox = createRoute({
  getParentRoute: () => shell,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./pages/outbox-page.tsx'), 'OutboxPage'),
  staticData: { needs: 'screening.record' },
})
const annex = createRoute({
  getParentRoute: () => shell,
  path: '/annexes/$annex',
  validateSearch: AnnexSearch,
  component: lazyRouteComponent(() => import('./pages/annex-page.tsx'), 'AnnexPage'),
  staticData: { needs: 'list.read' },
})

const judgement = createRoute({
  getParentRoute: () => shell,
  path: '/judgement',
  validateSearch: JudgementSearch,
  component: lazyRouteComponent(() => import('./pages/judgement-page.tsx'), 'JudgementPage'),
  staticData: { needs: 'determination.read' },
})

const meeting = createRoute({
  getParentRoute: () => shell,
  path: '/judgement/meetings/$id',
  component: lazyRouteComponent(() => import('./pages/meeting-page.tsx'), 'MeetingPage'),
  staticData: { needs: 'determination.read' },
})

const determination = createRoute({
  getParentRoute: () => shell,
  path: '/determinations/$id',
  component: lazyRouteComponent(() => import('./pages/determination-page.tsx'), 'DeterminationPage'),
  staticData: { needs: 'determination.read' },
})

const asOf = createRoute({
  getParentRoute: () => shell,
  path: '/institutions/$id/as-of',
  validateSearch: z.object({ day: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/as-of-page.tsx'), 'AsOfPage'),
  staticData: { needs: 'institution.read' },
})

const ruleDraft = createRoute({
  getParentRoute: () => shell,
  path: '/rules/drafts/$id',
  validateSearch: EffectSearch,
  component: lazyRouteComponent(() => import('./pages/rule-draft-page.tsx'), 'RuleDraftPage'),
  staticData: { needs: 'rules.edit' },
})

const judgementPrint = createRoute({
  getParentRoute: () => root,
  path: '/judgement/print',
  validateSearch: JudgementSearch,
  component: lazyRouteComponent(() => import('./pages/judgement-print-page.tsx'), 'JudgementPrintPage'),
  staticData: { needs: 'determination.read' },
})
const decisionsPrint = createRoute({
  getParentRoute: () => root,
  path: '/judgement/decisions/print',
  validateSearch: JudgementSearch,
  component: lazyRouteComponent(() => import('./pages/decisions-print-page.tsx'), 'DecisionsPrintPage'),
  staticData: { needs: 'determination.read' },
})
const minutesPrint = createRoute({
  getParentRoute: () => root,
  path: '/judgement/meetings/$id/print',
  component: lazyRouteComponent(() => import('./pages/minutes-print-page.tsx'), 'MinutesPrintPage'),
  staticData: { needs: 'determination.read' },
})
const determinationPrint = createRoute({
  getParentRoute: () => root,
  path: '/determinations/$id/print',
  component: lazyRouteComponent(() => import('./pages/determination-print-page.tsx'), 'DeterminationPrintPage'),
  staticData: { needs: 'determination.read' },
})
const asOfPrint = createRoute({
  getParentRoute: () => root,
  path: '/institutions/$id/as-of/print',
  validateSearch: z.object({ day: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/as-of-print-page.tsx'), 'AsOfPrintPage'),
  staticData: { needs: 'institution.read' },
})
const watchesPrint = createRoute({
  getParentRoute: () => root,
  path: '/control-list/watches/print',
  validateSearch: ControlListSearch,
  component: lazyRouteComponent(() => import('./pages/watches-print-page.tsx'), 'WatchesPrintPage'),
  staticData: { needs: 'list.read' },
})
const effectPrint = createRoute({
  getParentRoute: () => root,
  path: '/rules/drafts/$id/effect/print',
  validateSearch: EffectSearch,
  component: lazyRouteComponent(() => import('./pages/effect-print-page.tsx'), 'EffectPrintPage'),
  staticData: { needs: 'rules.edit' },
})

const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: UnknownPage })

const registerPrint = createRoute({
  getParentRoute: () => root,
  path: '/institutions/print',
  validateSearch: RegisterSearch,
  component: lazyRouteComponent(() => import('./pages/register-print-page.tsx'), 'RegisterPrintPage'),
})
const verdictPrint = createRoute({
  getParentRoute: () => root,
  path: '/institutions/$id/print',
  component: lazyRouteComponent(() => import('./pages/verdict-print-page.tsx'), 'VerdictPrintPage'),
})
const controlListPrint = createRoute({
  getParentRoute: () => root,
  path: '/control-list/print',
  validateSearch: ControlListSearch,
  component: lazyRouteComponent(() => import('./pages/control-list-print-page.tsx'), 'ControlListPrintPage'),
  staticData: { needs: 'list.read' },
})

const screeningWorkPrint = createRoute({
  getParentRoute: () => root,
  path: '/screenings/print',
  validateSearch: WorkSearch,
  component: lazyRouteComponent(() => import('./pages/screening-work-print-page.tsx'), 'ScreeningWorkPrintPage'),
  staticData: { needs: 'screening.read' },
})
const visitSheet = createRoute({
  getParentRoute: () => root,
  path: '/institutions/$id/visit-sheet',
  component: lazyRouteComponent(() => import('./pages/visit-sheet-page.tsx'), 'VisitSheetPage'),
  staticData: { needs: 'screening.read' },
})
const annexPrint = createRoute({
  getParentRoute: () => root,
  path: '/annexes/$annex/print',
  validateSearch: AnnexSearch,
  component: lazyRouteComponent(() => import('./pages/annex-print-page.tsx'), 'AnnexPrintPage'),
  staticData: { needs: 'list.read' },
})

const handling = createRoute({
  getParentRoute: () => shell,
  path: '/handling',
  validateSearch: HandlingSearch,
  component: lazyRouteComponent(() => import('./pages/handling-page.tsx'), 'HandlingPage'),
  staticData: { needs: 'handling.read' },
})
const refunds = createRoute({
  getParentRoute: () => shell,
  path: '/handling/refunds',
  validateSearch: RefundsSearch,
  component: lazyRouteComponent(() => import('./pages/refunds-page.tsx'), 'RefundsPage'),
  staticData: { needs: 'handling.read' },
})
const papers = createRoute({
  getParentRoute: () => shell,
  path: '/handling/papers',
  validateSearch: PapersSearch,
  component: lazyRouteComponent(() => import('./pages/papers-page.tsx'), 'PapersPage'),
  staticData: { needs: 'handling.read' },
})
const handlingProgress = createRoute({
  getParentRoute: () => shell,
  path: '/handling/progress',
  validateSearch: ProgressSearch,
  component: lazyRouteComponent(() => import('./pages/handling-progress-page.tsx'), 'HandlingProgressPage'),
  staticData: { needs: 'list.read' },
})
const results = createRoute({
  getParentRoute: () => shell,
  path: '/handling/results',
  validateSearch: ResultsSearch,
  component: lazyRouteComponent(() => import('./pages/results-page.tsx'), 'ResultsPage'),
  staticData: { needs: 'list.read' },
})
const action = createRoute({
  getParentRoute: () => shell,
  path: '/actions/$id',
  component: lazyRouteComponent(() => import('./pages/action-page.tsx'), 'ActionPage'),
  staticData: { needs: 'handling.read' },
})
const institutionRefunds = createRoute({
  getParentRoute: () => shell,
  path: '/institutions/$id/refunds',
  component: lazyRouteComponent(() => import('./pages/institution-refunds-page.tsx'), 'InstitutionRefundsPage'),
  staticData: { needs: 'handling.read' },
})
const paper = createRoute({
  getParentRoute: () => shell,
  path: '/papers/$id',
  component: lazyRouteComponent(() => import('./pages/paper-page.tsx'), 'PaperPage'),
  staticData: { needs: 'handling.read' },
})
const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices-page.tsx'), 'NoticesPage'),
  staticData: { needs: 'handling.read' },
})
const handlingSettings = createRoute({
  getParentRoute: () => shell,
  path: '/settings/handling',
  component: lazyRouteComponent(() => import('./pages/settings-handling-page.tsx'), 'SettingsHandlingPage'),
  staticData: { needs: 'settings.edit' },
})
const handlingPrint = createRoute({
  getParentRoute: () => root,
  path: '/handling/print',
  validateSearch: HandlingSearch,
  component: lazyRouteComponent(() => import('./pages/handling-print-page.tsx'), 'HandlingPrintPage'),
  staticData: { needs: 'handling.read' },
})
const boardPrint = createRoute({
  getParentRoute: () => root,
  path: '/handling/board/print',
  validateSearch: HandlingSearch,
  component: lazyRouteComponent(() => import('./pages/board-print-page.tsx'), 'BoardPrintPage'),
  staticData: { needs: 'handling.read' },
})
const refundsPrint = createRoute({
  getParentRoute: () => root,
  path: '/handling/refunds/print',
  validateSearch: RefundsSearch,
  component: lazyRouteComponent(() => import('./pages/refunds-print-page.tsx'), 'RefundsPrintPage'),
  staticData: { needs: 'handling.read' },
})
const papersPrint = createRoute({
  getParentRoute: () => root,
  path: '/handling/papers/print',
  validateSearch: PapersSearch,
  component: lazyRouteComponent(() => import('./pages/papers-print-page.tsx'), 'PapersPrintPage'),
  staticData: { needs: 'handling.read' },
})
const handlingProgressPrint = createRoute({
  getParentRoute: () => root,
  path: '/handling/progress/print',
  validateSearch: ProgressSearch,
  component: lazyRouteComponent(() => import('./pages/handling-progress-print-page.tsx'), 'HandlingProgressPrintPage'),
  staticData: { needs: 'list.read' },
})
const resultsPrint = createRoute({
  getParentRoute: () => root,
  path: '/handling/results/print',
  validateSearch: ResultsSearch,
  component: lazyRouteComponent(() => import('./pages/results-print-page.tsx'), 'ResultsPrintPage'),
  staticData: { needs: 'list.read' },
})
const ledgerPrint = createRoute({
  getParentRoute: () => root,
  path: '/institutions/$id/refunds/print',
  component: lazyRouteComponent(() => import('./pages/ledger-print-page.tsx'), 'LedgerPrintPage'),
  staticData: { needs: 'handling.read' },
})
const planPrint = createRoute({
  getParentRoute: () => root,
  path: '/institutions/$id/plan/print',
  component: lazyRouteComponent(() => import('./pages/plan-print-page.tsx'), 'PlanPrintPage'),
  staticData: { needs: 'handling.read' },
})
const timelinePrint = createRoute({
  getParentRoute: () => root,
  path: '/institutions/$id/timeline/print',
  component: lazyRouteComponent(() => import('./pages/timeline-print-page.tsx'), 'TimelinePrintPage'),
  staticData: { needs: 'handling.read' },
})

const forScreeners = [screeningWork, newPlace, screeningForm, outbox, annex]
const forEveryone = [today, register, newInstitution, institution, editInstitution, imports, oneImport, controlList, rules, trail, mine, unknown]
const forJudges = [judgement, meeting, determination, asOf, ruleDraft]
const forHandlers = [handling, refunds, papers, handlingProgress, results, action, institutionRefunds, paper, notices]
const forAdministrators = [settings, accounts, signInSettings, divisions, handlingSettings]
const routeTree = root.addChildren([
  shell.addChildren([...forEveryone, ...forScreeners, ...forJudges, ...forHandlers, ...forAdministrators]),
  registerPrint,
  verdictPrint,
  controlListPrint,
  screeningWorkPrint,
  visitSheet,
  annexPrint,
  judgementPrint,
  decisionsPrint,
  minutesPrint,
  determinationPrint,
  asOfPrint,
  watchesPrint,
  effectPrint,
  handlingPrint,
  boardPrint,
  refundsPrint,
  papersPrint,
  handlingProgressPrint,
  resultsPrint,
  ledgerPrint,
  planPrint,
  timelinePrint,
])

export const router = createRouter({
  routeTree,
  parseSearch: parseQueryString,
  stringifySearch: queryString,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: UnknownPage,
  defaultErrorComponent: FailedPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
