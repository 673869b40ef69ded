import { describe, expect, it } from 'vitest'
import { type AboutProposal, doubtsAbout } from './doubts.ts'
import { type Doubt, doubts } from './vocabulary.ts'

const clear: AboutProposal = {
  ...{ proposed: 'orange', level: 'orange', status: 'settled', confirmed: 'yellow', moved: false, rulesChanged: false, relapsed: false, disagreement: false },
  ...{ screened: true, townshipPending: false, possibleDuplicate: false },
}

/** What has to be otherwise for each doubt to stand, and it alone. */
const otherwise: Record<Doubt, Partial<AboutProposal>> = {
  open: { status: 'open' },
  above: { level: 'yellow' },
  below: { level: 'red' },
  leaves_list: { confirmed: 'red' },
  moved: { moved: true },
  rules_changed: { rulesChanged: true },
  relapse: { relapsed: true },
  disagreement: { disagreement: true },
  not_screened: { screened: false },
  township_pending: { townshipPending: true },
  possible_duplicate: { possibleDuplicate: true },
}

describe('doubts about a proposal', () => {
  it('are none where it is the computed level and nothing speaks against it', () => {
    expect(doubtsAbout(clear)).toEqual([])
    expect(doubtsAbout({ ...clear, confirmed: null })).toEqual([])
    expect(doubtsAbout({ ...clear, confirmed: 'orange' })).toEqual([])
  })

  it('stand each for itself, and together in their order', () => {
    for (const doubt of doubts) expect(doubtsAbout({ ...clear, ...otherwise[doubt] })).toEqual([doubt])
    const { above: _, ...rest } = otherwise
    expect(doubtsAbout(Object.assign({ ...clear }, ...Object.values(rest)))).toEqual(doubts.filter((doubt) => doubt !== 'above'))
  })
})
