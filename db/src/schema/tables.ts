export { accountCredentials, accounts, knownDevices, sessions, signInBrakes } from './accounts.ts'
export { auditClock, auditEntries, auditSeals } from './audit.ts'
export { campaigns } from './campaigns.ts'
export { determinations, meetings, watches } from './determinations.ts'
export { divisions } from './divisions.ts'
export { evidenceFiles } from './evidence.ts'
export { factStatements } from './facts.ts'
export {
  actionEvents,
  actions,
  escalations,
  handlingFacts,
  notices,
  papers,
  paperTemplates,
  peopleEntries,
  plans,
  refundLedgers,
  refundLines,
  refundPayments,
} from './handling.ts'
export { installation } from './installation.ts'
export { handovers, institutions } from './institutions.ts'
export { ruleDrafts, rulePublications, ruleSets } from './risk.ts'
export { outsideChecks, screenings } from './screenings.ts'
export { importFiles, importOrigins, importRows, importShapes, imports } from './workbooks.ts'
