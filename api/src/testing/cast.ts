import type { Facts } from '@silverguard/shared/facts/catalogue'
import { takesNoPrepayment } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { nothingFound } from '../demo/telling-cases.ts'

export const yunting = '990101001'
export const fengzhu = '990101002'
export const luming = '990101003'
export const yanhu = '990101101'

const nothingWrong = { ...nothingFound, ...takesNoPrepayment, bedCount: 100 } as const satisfies Facts

type Member = { particulars: Particulars; facts: Facts }

/** A small cast of invented institutions, named for what is the matter with them. */
export const cast = {
  /** Everything known, nothing wrong: settled green. */
  wellKept: {
    particulars: { name: '鹭鸣康养院', township: luming, kind: 'care_home', address: '鹭鸣街道松影路8号', legalRepresentative: '苗青禾' },
    facts: nothingWrong,
  },
  /** Nothing known: 待核实. */
  unheardOf: { particulars: { name: '砚湖镇青檐照料中心', township: yanhu }, facts: {} },
  /** Unregistered and operating, prepayments unknown: orange, could reach red. */
  backRoom: {
    particulars: { name: '云汀晚晴老年公寓', township: yunting, kind: 'other_place', personInCharge: '费知秋', telephones: ['0999-5550101'] },
    facts: { registration: 'unregistered', operating: true },
  },
  /** Collapsed: red whatever else is unknown. */
  collapsed: {
    particulars: { name: '枫渚长乐养老服务有限公司', township: fengzhu, kind: 'service_organisation' },
    facts: { registration: 'unfiled', collapsed: true },
  },
  /** False advertising: yellow. */
  boaster: { particulars: { name: '枫渚金晖颐养中心', township: fengzhu, kind: 'care_home' }, facts: { ...nothingWrong, falseAdvertising: true } },
  /** Unregistered and operating, no prepayment: orange by the district plan, handled apart by the Yuquan plan. */
  quietRoom: { particulars: { name: '云汀夕照互助点', township: yunting, kind: 'other_place' }, facts: { ...nothingWrong, registration: 'unregistered' } },
} as const satisfies Record<string, Member>

export type CastName = keyof typeof cast
