import { createRuleDraft, editRuleDraft, publishRuleDraft, type RuleDraft } from '@silverguard/shared/risk/contract'
import { type TestApi, testToday } from './test-api.ts'

type Call = TestApi['call']
export type Wanted = { basedOn?: string } & Partial<Pick<RuleDraft, 'parameters' | 'ended' | 'note'>>

/** Begins a draft and has it say what is wanted; what is not wanted otherwise is as in its base. */
export const draftRules = async (call: Call, { basedOn = 'district-plan@1', ...wanted }: Wanted = {}): Promise<RuleDraft> => {
  const { body: begun } = await call(createRuleDraft, { body: { basedOn } })
  const { id, version, parameters, ended, note } = begun
  const { status, body } = await call(editRuleDraft, { params: { id }, body: { version, parameters, ended, note, ...wanted } })
  if (status !== 200) throw new Error(`the draft was not taken: ${JSON.stringify(body)}`)
  return body
}

/** Publishes a draft as of today, unless said otherwise. */
export const publishDraft = (call: Call, { id, version }: RuleDraft, holdsFrom = testToday, consent: { despiteNewer?: true } = {}) =>
  call(publishRuleDraft, { params: { id }, body: { version, holdsFrom, reason: '专班会议决定', ...consent } })
