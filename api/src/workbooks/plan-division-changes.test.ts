import { describe, expect, it } from 'vitest'
import { testCity } from '../testing/city.ts'
import type { Before } from './division-moves.ts'
import { planDivisionChanges } from './plan-division-changes.ts'
import type { ChangeLine } from './read-division-changes.ts'

const laid = [...testCity.above, testCity.district, ...testCity.counties, ...testCity.townships, ...testCity.neighbours, ...testCity.villages().flat()]
const before: Before = {
  area: '9902',
  divisions: laid.map((division) => ({ ...division, own: false, endedOn: null })),
  institutions: new Map(),
  accounts: new Map(),
}
const line = ([from, to, name]: readonly (string | null)[], at: number): ChangeLine => {
  const cell = (column: string) => ({ column, heading: null, value: '' })
  return { row: at + 2, from: from ?? null, to: to ?? null, name: name ?? null, cells: { from: cell('A'), to: cell('B'), name: cell('C') } }
}
const plan = (lines: readonly (readonly (string | null)[])[], more: Partial<Before> = {}) => planDivisionChanges(lines.map(line), { ...before, ...more })
const problems = (lines: readonly (readonly (string | null)[])[], more: Partial<Before> = {}) =>
  plan(lines, more).problems.map(({ row, column, code }) => `${column}${row} ${code}`)

describe('what a file of division code changes means', () => {
  it.each<[string, (string | null)[][], string[]]>([
    ['an old code that is not known', [['990201777', '990201778', '甲镇']], ['A2 unknown_code']],
    [
      'one division to two',
      [
        ['990201001', '990201008', '甲镇'],
        ['990201001', '990201009', '乙镇'],
      ],
      ['A3 split'],
    ],
    [
      'the same row twice',
      [
        ['990201001', '990201008', '甲镇'],
        ['990201001', '990201008', '甲镇'],
      ],
      ['A3 twice'],
    ],
    ['codes of two levels', [['990201001', '990201001001', null]], ['B2 level_differs']],
    [
      'a code elsewhere',
      [
        ['990101001', '990201008', null],
        ['990201001', '990101001', null],
      ],
      ['A2 outside_area', 'B3 outside_area'],
    ],
    [
      'the area itself',
      [
        ['9902', '9903', null],
        ['99', '98', null],
      ],
      ['A2 area_itself', 'B2 outside_area', 'A3 area_itself', 'B3 outside_area'],
    ],
    ['a parent that is not there', [['990201001', '990207001', null]], ['B2 no_parent']],
    [
      'a parent that goes in the same file',
      [
        ['990201', '990209', null],
        [null, '990201500', '甲镇'],
      ],
      ['B3 no_parent'],
    ],
    ['a new code that is somebody’s', [[null, '990201001', '甲街道']], ['B2 code_taken']],
    [
      'two rows that add one code',
      [
        [null, '990201500', '甲镇'],
        [null, '990201500', '乙镇'],
      ],
      ['B3 twice'],
    ],
    [
      'an addition that another row moves to',
      [
        ['990201001', '990201500', null],
        [null, '990201500', '乙镇'],
      ],
      ['B3 twice', 'C3 name_differs'],
    ],
    ['an addition without a name', [[null, '990201500', null]], ['C2 no_name']],
    [
      'a merger that nobody names',
      [
        ['990201001', '990201500', null],
        ['990201100', '990201500', null],
      ],
      ['C2 no_name', 'C3 no_name'],
    ],
    [
      'a merger that is named twice',
      [
        ['990201001', '990201500', '甲镇'],
        ['990201100', '990201500', '乙镇'],
      ],
      ['C3 name_differs'],
    ],
    ['another name for what stays', [['990201001', '990201100', '甲镇']], ['C2 name_differs']],
    ['counties whose townships would meet', [['990201', '990202', null]], ['B2 would_collide']],
  ])('names row and cell: %s', (_, lines, expected) => {
    expect(problems(lines)).toEqual(expected)
  })

  it('a division in which anybody or anything lies does not merely end; an empty one does, with its villages', () => {
    expect(problems([['990201100', null, null]], { institutions: new Map([['990201100002', 1]]) })).toEqual(['B2 still_holds'])
    expect(problems([['990201100', null, null]], { accounts: new Map([['990201100', 1]]) })).toEqual(['B2 still_holds'])
    const { ended, problems: none } = plan([['990201100', null, null]])
    expect(none).toEqual([])
    expect(ended.sort((one, other) => one.code.localeCompare(other.code))).toEqual([
      { code: '990201100', successor: null },
      { code: '990201100001', successor: null },
      { code: '990201100002', successor: null },
    ])
  })

  it('an ended code is known no more', () => {
    const divisions = before.divisions.map((division) => (division.code === '990201001' ? { ...division, endedOn: '2026-01-01' } : division))
    expect(problems([['990201001', '990201008', null]], { divisions })).toEqual(['A2 already_ended'])
    expect(plan([[null, '990201001', '新砚池街道']], { divisions })).toMatchObject({ problems: [], written: [{ code: '990201001', name: '新砚池街道' }] })
  })

  it('a township with a row of its own goes there, and not where its county’s others go', () => {
    const { after, problems } = plan([
      ['990201', '990209', null],
      ['990201100', '990202300', '城南镇'],
    ])
    expect(problems).toEqual([])
    expect(['990201', '990201001', '990201100', '990201100002', '990202100'].map(after)).toEqual([
      '990209',
      '990209001',
      '990202300',
      '990202300002',
      '990202100',
    ])
  })

  it('counties that meet in one are settled by a row for the township that would meet', () => {
    expect(
      problems([
        ['990201', '990202', null],
        ['990201100', '990202100', null],
      ]),
    ).toEqual([])
    expect(
      problems([
        ['990201', '990202', null],
        ['990201100', '990202300', '城南镇'],
      ]),
    ).toEqual([])
  })

  it('a village whose number is taken by a merger counts to the township, also one that no data know; an account of it is asked about', () => {
    const merger = [['990201100', '990202100', null]]
    const { after, problems: none } = plan(merger, {
      institutions: new Map([
        ['990202100009', 1],
        ['990201100009', 1],
      ]),
    })
    expect(none).toEqual([])
    expect(['990201100001', '990201100002', '990201100009', '990202100009'].map(after)).toEqual(['990202100', '990202100002', '990202100', '990202100009'])
    expect(problems(merger, { accounts: new Map([['990201100001', 1]]) })).toEqual(['A2 village_account'])
    expect(problems([...merger, ['990201100001', '990202100009', null]], { accounts: new Map([['990201100001', 1]]) })).toEqual([])
  })

  it('a unit of one’s own stays one when its code changes, and the area may be renamed', () => {
    const divisions = before.divisions.map((division) => (division.code === '990201001' ? { ...division, own: true } : division))
    expect(
      plan(
        [
          ['990201001', '990201008', null],
          ['9902', '9902', '苇城新市'],
        ],
        { divisions },
      ).written,
    ).toEqual([
      { code: '990201008', name: '砚池街道', own: true },
      { code: '9902', name: '苇城新市', own: false },
    ])
  })
})
