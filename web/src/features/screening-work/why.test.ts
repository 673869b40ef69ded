import type { Institution } from '@silverguard/shared/institutions/contract'
import type { WorkRow } from '@silverguard/shared/screenings/contract'
import { expect, test } from 'vitest'
import { wordsIn } from '../../words/dictionary.ts'
import { screeningWorkWords } from '../../words/screening-work.ts'
import { keptUnder, missingOf } from './kept-under.ts'
import { whyOf } from './why.ts'

const words = wordsIn(screeningWorkWords, 'zh')
const row = (part: Partial<WorkRow>): WorkRow => ({
  institution: '00000000-0000-7000-8000-000000000001',
  name: '晴川虚构颐养院',
  township: '990101001',
  townshipName: '云亭镇',
  address: null,
  registration: null,
  standing: 'pending',
  status: 'open',
  reasons: ['to_screen'],
  missing: [],
  disagreements: [],
  lastScreenedOn: null,
  recheckOn: null,
  checks: [],
  ...part,
})
const why = (part: Partial<WorkRow>, all?: true) => whyOf(row(part), { words, inWords: (of) => of.zh, today: '2026-11-22', all })

test('every reason is told in the order of the row', () => {
  expect(why({ reasons: ['disagreement', 'to_screen'], disagreements: ['bedCount'] }).map(({ reason }) => reason)).toEqual(['disagreement', 'to_screen'])
})

test('what is missing is told by name; what a screen folds away is counted, and paper folds nothing', () => {
  const missing = ['bedCount', 'monthlyFee', 'insolvent', 'complained', 'blacklisted', 'collapsed', 'prosecuted', 'operating', 'publicIncident'] as const
  const [onScreen] = why({ reasons: ['to_establish'], missing: [...missing] })
  expect(onScreen?.what).toContain('9 项未知:床位数、')
  expect(onScreen?.folded).toEqual({ words: '不良影响或重大舆情', count: 1 })
  const [onPaper] = why({ reasons: ['to_establish'], missing: [...missing] }, true)
  expect(onPaper?.folded).toBeUndefined()
  expect(onPaper?.what).toContain('不良影响或重大舆情')
})

test('only checks that are missing or too old are asked for', () => {
  const checks: WorkRow['checks'] = [
    { register: 'credit_china', state: 'done', checkedOn: '2026-11-01' },
    { register: 'court_judgments', state: 'old', checkedOn: '2026-03-01' },
    { register: 'enterprise_registry', state: 'missing', checkedOn: null },
  ]
  expect(why({ reasons: ['checks_due'], checks })[0]?.what).toBe('中国裁判文书网已过期(2026-03-01 查)、国家企业信用信息公示系统未查')
})

test('an overdue place says how many days ago it was screened', () => {
  expect(why({ reasons: ['overdue'], lastScreenedOn: '2026-11-02' })[0]?.what).toBe('上次排查距今 20 天')
})

type Kept = { name: string; township: string; standing: Institution['standing']; registration?: string }
const kept = ({ name, township, standing, registration }: Kept) =>
  ({
    particulars: { name, township },
    standing,
    facts: registration ? [{ fact: 'registration', value: registration }] : [],
    verdict: { undetermined: [] },
  }) as unknown as Institution

test('kept places stand by level, under the filters that the device can hold', () => {
  const places = [
    kept({ name: '甲院', township: '990101001', standing: 'pending' }),
    kept({ name: '乙院', township: '990101001', standing: 'red', registration: 'unregistered' }),
    kept({ name: '丙院', township: '990101002', standing: 'red' }),
  ]
  const names = (search: Parameters<typeof keptUnder>[1]) => keptUnder(places, search).map(({ particulars }) => particulars.name)
  expect(names({})).toEqual(['乙院', '丙院', '甲院'])
  expect(names({ township: ['990101001'] })).toEqual(['乙院', '甲院'])
  expect(names({ registration: ['unknown'] })).toEqual(['丙院', '甲院'])
  expect(names({ text: '乙' })).toEqual(['乙院'])
})

test('facts that several rules miss are named once, in the order of the facts table', () => {
  const undetermined = [
    { rule: 'O2', missing: ['complained', 'bedCount'] },
    { rule: 'R1', missing: ['bedCount'] },
  ] as Institution['verdict']['undetermined']
  expect(missingOf({ verdict: { undetermined } as Institution['verdict'] })).toEqual(['bedCount', 'complained'])
})
