import { type FactKey, type Facts, type FactValue, factCatalogue, factKeys } from '@silverguard/shared/facts/catalogue'
import type { KnownFact } from '@silverguard/shared/facts/contract'
import { displaces } from '@silverguard/shared/facts/disagreements'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { standingOf } from '@silverguard/shared/risk/standing'
import { type Answer, NewScreening } from '@silverguard/shared/screenings/contract'
import { factGroupsAsked } from '@silverguard/shared/screenings/questions'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OutboxItem, OutboxPhoto } from '../../offline/outbox.ts'
import { typed } from '../../typed/typed.ts'
import { type AnswerDraft, answered, type Base, blankDraft, blankPlace, blankSaid, type ScreeningDraft, unestablished } from './draft.ts'
import { draftOfItem } from './draft-of-item.ts'
import { faultsOf, fieldOf, filesToSend, newScreeningOf } from './new-screening.ts'
import { readScreening } from './read-screening.ts'
import { movedSince } from './starting-point.ts'

const today = '2026-11-21'
const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const known = (fact: FactKey, value: FactValue, trueSince = '2026-05-12'): KnownFact => ({
  ...{ id: uuid(factKeys.indexOf(fact)), fact, value, trueSince, recordedAt: '2026-05-12T02:00:00Z', source: 'credit_china', recordedBy: '某人' },
  ...{ screening: null, check: null, evidence: [] },
})
const base: Base = {
  institution: uuid(900),
  stateAt: '2026-05-12T02:00:00Z',
  particulars: { name: '晴川虚构颐养院', township: '990101001', telephones: ['138****1234'], address: '旧街一号', residents: 8 },
  facts: [known('registration', 'filed'), known('bedCount', 30), known('insolvent', false), known('blacklisted', false)],
  isNew: false,
}
const blank = blankDraft(today, '某甲')
const occasion = { id: uuid(1), account: uuid(2), keptAt: '2026-11-21T02:00:00Z', differsFrom: [] }
const photo = (last: number): OutboxPhoto => ({ id: uuid(last), fileName: `${last}.jpg`, blob: new Blob(['x']) })
const handIn = (draft: ScreeningDraft, of: Base = base) => {
  const reading = readScreening(of, draft, today)
  return { reading, screening: newScreeningOf(of, draft, reading, occasion), faults: reading.faults }
}
const withAnswers = (answers: ScreeningDraft['answers']): ScreeningDraft => ({ ...blank, answers })

test('a form that nobody touched sends no answer and no particular', () => {
  const { screening, faults } = handIn(blank)
  expect(faults).toEqual([])
  expect(screening.answers).toEqual([])
  expect(screening.particulars).toEqual({})
  expect(NewScreening.safeParse(screening).success).toBe(true)
})

test('what is typed as it is known is not sent; confirmed, it is stated again as of this day', () => {
  expect(handIn(withAnswers({ bedCount: answered('30'), insolvent: answered('no') })).screening.answers).toEqual([])
  expect(handIn(withAnswers({ bedCount: answered(' 30.0 ', { confirmed: true }) })).screening.answers).toEqual([
    { fact: 'bedCount', value: 30, source: 'visit', evidence: [] },
  ])
})

test('so, not so and could not be established are three answers; not asked is none', () => {
  const { screening } = handIn(
    withAnswers({ insolvent: answered('yes'), complained: answered('no'), blacklisted: answered(unestablished), collapsed: answered('') }),
  )
  expect(screening.answers.map(({ fact, value }) => [fact, value])).toEqual([
    ['insolvent', true],
    ['complained', false],
    ['blacklisted', null],
  ])
})

test('what could not be established displaces nothing that is known', () => {
  const { reading } = handIn(withAnswers({ insolvent: answered(unestablished), complained: answered(unestablished) }))
  expect(reading.facts.insolvent).toBe(false)
  expect(reading.facts.complained).toBeUndefined()
})

test('a mask is never sent: neither untouched, nor typed again, nor emptied', () => {
  expect(handIn(blank).screening.particulars).toEqual({})
  expect(handIn({ ...blank, particulars: { telephones: '' } }).screening.particulars).toEqual({})
  const retyped = handIn({ ...blank, particulars: { telephones: '139****0000' } })
  expect(retyped.screening.particulars).toEqual({})
  expect(retyped.faults).toEqual([{ path: 'particulars.telephones', fault: 'maskTyped' }])
})

test('a changed particular goes with what was shown of it, masked or blank', () => {
  const { screening } = handIn({ ...blank, particulars: { telephones: '13900005678', address: '', investor: '某乙' } })
  expect(screening.particulars).toEqual({ telephones: ['13900005678'], address: null, investor: '某乙' })
  expect(screening.particularsBefore).toEqual({ telephones: ['138****1234'], address: '旧街一号', investor: null })
})

test('fees come from the fee records once those were seen, and what the person says of a source counts', () => {
  const answers = { monthlyFee: answered('2,000'), insolvent: answered('yes') }
  expect(handIn(withAnswers(answers)).screening.answers.map(({ source }) => source)).toEqual(['visit', 'visit'])
  const seen = { ...withAnswers(answers), feeRecords: '收据' }
  expect(handIn(seen).screening.answers.map(({ source }) => source)).toEqual(['fee_record', 'visit'])
  const said = { ...seen, answers: { monthlyFee: answered('2000', { source: 'resident' }) } }
  expect(handIn(said).screening.answers.map(({ source }) => source)).toEqual(['resident'])
})

test('of two sources both are sent, the own word last so that it holds', () => {
  const { screening, reading } = handIn(withAnswers({ insolvent: answered('no', { other: { ...blankSaid, value: 'yes', source: 'resident' } }) }))
  expect(screening.answers.map(({ value, source }) => [value, source])).toEqual([
    [true, 'resident'],
    [false, 'visit'],
  ])
  expect(reading.facts.insolvent).toBe(false)
})

test('the same source cannot say two things, and nothing is proved that was not answered', () => {
  const same = answered('no', { other: { ...blankSaid, value: 'yes', source: 'visit' } })
  expect(handIn(withAnswers({ insolvent: same })).faults).toEqual([{ path: 'answers.insolvent.other.source', fault: 'sameSource' }])
  expect(handIn(withAnswers({ collapsed: answered('', { files: [photo(7)] }) })).faults).toEqual([{ path: 'answers.collapsed.value', fault: 'answerFirst' }])
})

test('days that are no days, in the future or after the screening are told at their fields', () => {
  expect(handIn({ ...blank, screenedOn: '2026-11-22', screeners: ' ' }).faults).toEqual([
    { path: 'screenedOn', fault: 'notFuture' },
    { path: 'screeners', fault: 'required' },
  ])
  const later = { ...withAnswers({ insolvent: answered('yes', { trueSince: '2026-11-20' }) }), screenedOn: '2026-11-19' }
  expect(handIn(later).faults).toEqual([{ path: 'answers.insolvent.trueSince', fault: 'afterScreening' }])
})

test('the registration switches the form: answers to questions that apply no more are not sent', () => {
  const draft = withAnswers({ registration: answered('unregistered'), branchesOpened3y: answered('4'), operating: answered('yes') })
  const { reading, screening } = handIn(draft)
  expect(reading.form).toBe('unregistered')
  expect(screening.answers.map(({ fact }) => fact)).toEqual(['registration', 'operating'])
  expect(handIn(withAnswers({ ...draft.answers, registration: answered('unfiled') })).screening.answers.map(({ fact }) => fact)).toEqual([
    'registration',
    'branchesOpened3y',
  ])
})

test('files go with the answers that they prove; those of a question that applies no more stay behind', () => {
  const draft: ScreeningDraft = {
    ...withAnswers({ insolvent: answered('yes', { files: [photo(11)] }), operating: answered('yes', { files: [photo(12)] }) }),
    files: [photo(13)],
  }
  const { reading, screening } = handIn(draft)
  expect(screening.answers.map(({ evidence }) => evidence)).toEqual([[uuid(11)]])
  expect(filesToSend(draft, reading).map(({ id }) => id)).toEqual([uuid(13), uuid(11)])
})

test('a new place is handed in whole, unregistered unless said otherwise', () => {
  const place: Base = { institution: uuid(901), stateAt: null, particulars: {}, facts: [], isNew: true }
  const draft = blankPlace(blank, { name: '虚构小院', township: '990101001', address: '新街二号' })
  const { screening, faults, reading } = handIn(draft, place)
  expect(faults).toEqual([])
  expect(reading.form).toBe('unregistered')
  expect(screening.newPlace).toEqual({ particulars: { name: '虚构小院', township: '990101001', address: '新街二号' }, differsFrom: [] })
  expect(screening.particulars).toEqual({})
  expect(screening.answers).toEqual([{ fact: 'registration', value: 'unregistered', source: 'visit', evidence: [] }])
  expect(NewScreening.safeParse(screening).success).toBe(true)
  expect(handIn(blankPlace(blank, { township: '990101001' }), place).faults).toEqual([{ path: 'particulars.name', fault: 'required' }])
})

test('what the server refuses finds its field', () => {
  const { reading } = handIn(withAnswers({ insolvent: answered('no', { other: { ...blankSaid, value: 'yes', source: 'resident' } }) }))
  expect(fieldOf('answers.0.value', reading)).toBe('answers.insolvent.other.value')
  expect(fieldOf('answers.1.trueSince', reading)).toBe('answers.insolvent.trueSince')
  expect(fieldOf('particulars.telephones.0', reading)).toBe('particulars.telephones')
  expect(fieldOf('newPlace.particulars.name', reading)).toBe('particulars.name')
  expect(fieldOf('screeners.3', reading)).toBe('screeners')
})

test('what is too long is told at its field before anything is sent', () => {
  const { screening, reading } = handIn({ ...blank, remarks: '长'.repeat(2001), screeners: '名'.repeat(51) })
  expect(faultsOf(screening, reading).map(({ path, fault }) => [path, fault])).toEqual([
    ['screeners', 'tooLong'],
    ['remarks', 'tooLong'],
  ])
})

test('a screening that waits is opened again as it was filled in', () => {
  const draft: ScreeningDraft = {
    ...{ ...blank, method: 'telephone', unannounced: 'yes', spokenTo: ['residents'], feeRecords: '收据', remarks: '说明' },
    answers: {
      monthlyFee: answered('2000.5', { note: '按合同', trueSince: '2026-11-01', files: [photo(21)] }),
      insolvent: answered('no', { other: { ...blankSaid, value: unestablished, source: 'resident' } }),
    },
    particulars: { telephones: '13900005678\n13800001111' },
    files: [photo(22)],
  }
  const { screening } = handIn(draft)
  const item: OutboxItem = {
    ...{ id: screening.id, kind: 'screening', account: uuid(2), institution: base.institution, name: '晴川虚构颐养院', createdAt: occasion.keptAt },
    ...{ state: 'refused', attempts: 1, problem: null, belongsTo: null, body: screening, revision: uuid(3) },
  }
  const opened = draftOfItem(item, [photo(21), photo(22)])
  expect(opened?.draft.files.map(({ id }) => id)).toEqual([uuid(22)])
  expect(handIn(opened?.draft ?? blank).screening).toEqual(screening)
  expect(draftOfItem({ ...item, body: { any: 'thing' } }, [])).toBeUndefined()
})

test('what the record says otherwise since a draft was begun is named', () => {
  const now: Base = { ...base, stateAt: '2026-11-20T02:00:00Z', facts: [known('bedCount', 31), ...base.facts.slice(2)] }
  expect(movedSince(base, now).map(({ zh }) => zh)).toEqual(['登记备案情况', '床位总数'])
  expect(movedSince(base, base)).toEqual([])
})

const valueIn = (fact: FactKey): fc.Arbitrary<FactValue> => {
  const definition = factCatalogue[fact]
  if (definition.type === 'boolean') return fc.boolean()
  if (definition.type === 'choice') return fc.constantFrom(...definition.choices.map(({ value }) => value))
  return fc.constantFrom(0, 1, 5, 6, 12, 100, 600)
}
const day = fc.constantFrom('2026-05-12', '2026-10-01', '2026-11-20', '2026-11-21')
const someSource = fc.constantFrom('', 'visit', 'resident', 'tip') as fc.Arbitrary<AnswerDraft['source']>
const saidOf = (fact: FactKey) =>
  fc.record({
    value: fc.oneof(valueIn(fact).map(typed), fc.constantFrom('', unestablished, '约十')),
    source: someSource,
    trueSince: fc.oneof(fc.constant(''), day),
    note: fc.constant(''),
    files: fc.constant<OutboxPhoto[]>([]),
  })
const answerOf = (fact: FactKey): fc.Arbitrary<AnswerDraft> =>
  fc.tuple(saidOf(fact), fc.boolean(), fc.option(saidOf(fact), { nil: null })).map(([said, confirmed, other]) => ({ ...said, confirmed, other }))
const some = <T>(of: (fact: FactKey) => fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(factKeys.map((fact) => [fact, of(fact)])) as Record<FactKey, fc.Arbitrary<T>>, { requiredKeys: [] })

/** What a server would hold after it received this, by a replay of all statements. */
const replay = (before: readonly KnownFact[], answers: readonly Answer[], screenedOn: string): Facts => {
  const recordedAt = '2026-11-21T09:00:00Z'
  const statements = [
    ...before.map(({ id, fact, value, trueSince, recordedAt: at }) => ({ id, fact, value, trueSince, recordedAt: at })),
    ...answers.map(({ fact, value, trueSince }, place) => ({
      id: `ffffffff-${String(place).padStart(4, '0')}`,
      fact,
      value,
      trueSince: trueSince ?? screenedOn,
      recordedAt,
    })),
  ].filter(({ value }) => value !== null)
  const holding = factKeys.flatMap((key) => {
    const own = statements.filter(({ fact }) => fact === key)
    const latest = own.find((each) => own.every((other) => other === each || displaces(each, other)))
    return latest ? [[key, latest.value]] : []
  })
  return Object.fromEntries(holding)
}

test('what is sent, applied to what is known, gives the facts and the level shown while typing', () => {
  const evaluators = (['district-plan', 'yuquan-plan'] as const).map((profile) => ({ profile, ...compile(shippedRuleSet(profile)) }))
  const knownSome = some(valueIn).chain((values) =>
    fc.tuple(...Object.entries(values).map(([fact, value]) => day.map((since) => known(fact as FactKey, value, since)))),
  )
  fc.assert(
    fc.property(knownSome, some(answerOf), day, (before, answers, screenedOn) => {
      const of: Base = { ...base, facts: before as KnownFact[] }
      const draft: ScreeningDraft = { ...blank, screenedOn, answers }
      const { reading, screening } = handIn(draft, of)
      const after = replay(of.facts, screening.answers, screenedOn)
      expect(reading.facts).toEqual(after)
      for (const { profile, verdict } of evaluators) {
        expect(standingOf(verdict(after), after, profile)).toBe(standingOf(verdict(reading.facts), reading.facts, profile))
      }
      const asked = factGroupsAsked[reading.form].flatMap(({ facts }) => facts)
      for (const { fact } of screening.answers) expect(asked).toContain(fact)
      if (reading.faults.length === 0) expect(faultsOf(screening, reading)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
