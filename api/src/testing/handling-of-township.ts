import type { Tx } from '@silverguard/db/client'
import {
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
} from '@silverguard/db/schema/handling'
import { newIdentifier } from '../identifier.ts'
import { testNow, testToday } from './test-api.ts'

export type Handling = { plan: string; action: string; line: string; payment: string; people: string; paper: string; notice: string }

type Of = { institution: string; scope: string; word: string; determination: string; account: string; scan: string }

/** Something in every table of handling about one place; each word and id of it stands nowhere else. */
export const addHandling = async (tx: Tx, { institution, scope, word, determination, account, scan }: Of): Promise<Handling> => {
  const [plan, action, line, payment, people, paper, notice, ledger] = Array.from({ length: 8 }, newIdentifier) as [string, ...string[]] &
    Record<number, string>
  const ids = { plan, action: action ?? '', line: line ?? '', payment: payment ?? '', people: people ?? '', paper: paper ?? '', notice: notice ?? '' }
  const at = testNow.toISOString()
  const place = { institutionId: institution, divisionCode: scope }
  const by = { recordedAt: at, recordedBy: `${word}经办人` }
  const drawn = { level: 'orange' as const, determinationId: determination, calledFor: ['MO4'], drawnUpAt: at, revisedAt: at, followed: at }
  await tx.insert(plans).values({ id: plan, ...place, ...drawn })
  await tx
    .insert(handlingFacts)
    .values({ id: newIdentifier(), ...place, fact: 'punished', value: false, trueSince: testToday, source: 'entered', ...by, evidence: [] })
  const due = { dueFrom: '2026-11-01', dueDays: 5, dueOn: '2026-11-06', dueProvisional: false }
  const handled = {
    state: 'doing' as const,
    unitCode: scope,
    handlerAccount: account,
    handlerName: `${word}经办人`,
    hands: [account],
    result: `${word}正在清退`,
  }
  await tx.insert(actions).values({ id: ids.action, ...place, planId: plan, code: 'MO4', ...handled, ...due, createdAt: at, changedAt: at })
  await tx
    .insert(actionEvents)
    .values({ id: newIdentifier(), ...place, actionId: ids.action, kind: 'start', at, by: `${word}经办人`, account, from: 'todo', to: 'doing' })
  const ledgerId = ledger ?? ''
  await tx.insert(refundLedgers).values({ id: ledgerId, ...place, basis: 'elder', openedAt: at, openedBy: `${word}经办人` })
  const owed = { elder: `${word}老人`, reference: '1号', owedFen: 100_000 }
  await tx.insert(refundLines).values({ id: ids.line, ...place, ledgerId, ...owed, addedAt: at, addedBy: `${word}经办人` })
  const paid = { kind: 'judicial' as const, fen: 20_000, on: testToday, evidence: [scan] }
  await tx.insert(refundPayments).values({ id: ids.payment, ...place, lineId: ids.line, ...paid, ...by, recordedAccount: account })
  await tx.insert(peopleEntries).values({ id: ids.people, ...place, kind: 'to_resettle', people: 3, on: testToday, evidence: [], ...by })
  const drafted = {
    kind: 'supervision_letter' as const,
    actionIds: [ids.action],
    values: { addressee: `${word}街道` },
    draftedAt: at,
    draftedBy: `${word}经办人`,
  }
  await tx.insert(papers).values({ id: ids.paper, ...place, ...drafted })
  const raised = { actionId: ids.action, step: 'supervise' as const, raisedAt: at, raisedBy: `${word}经办人`, paperId: ids.paper }
  await tx.insert(escalations).values({ id: newIdentifier(), ...place, ...raised })
  const sentence = { zh: `${word}请抓紧清退`, en: `${word}: press on` }
  await tx.insert(notices).values({ id: ids.notice, ...place, account, actionId: ids.action, sentence, at, by: `${word}经办人` })
  // Of the whole installation: a template that is in force no more.
  const template = { id: newIdentifier(), kind: 'circular' as const, fileName: '旧模板.docx', content: new Uint8Array([1]), sha256: 'a'.repeat(64) }
  await tx.insert(paperTemplates).values({ ...template, addedAt: at, addedBy: '设置员', retiredAt: at, retiredBy: '设置员' })
  return ids
}
