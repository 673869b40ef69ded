import { checkCharacter } from '@silverguard/shared/credit-code-check'
import type { Division } from '@silverguard/shared/divisions/contract'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import type { Chance } from './chance.ts'

const words = [
  '晚晴',
  '颐年',
  '长青',
  '鹤寿',
  '安和',
  '怡心',
  '春晖',
  '金秋',
  '百福',
  '康乐',
  '静园',
  '乐寿',
  '瑞祥',
  '明德',
  '永康',
  '益寿',
  '夕照',
  '慈恩',
  '和颐',
  '桑榆',
  '南山',
  '福泽',
  '润年',
  '清和',
  '松风',
  '竹影',
  '澄心',
  '嘉木',
  '望岳',
  '听泉',
] as const
const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '沈', '韩', '杨', '朱', '秦', '许'] as const
const given = ['某甲', '某乙', '某丙', '某丁', '某戊', '某己', '某庚', '某辛'] as const
const kinds = [
  ['care_home', '养老院'],
  ['care_home', '老年公寓'],
  ['care_home', '护理院'],
  ['township_centre', '居家养老服务中心'],
  ['village_centre', '居家养老服务照料中心'],
  ['service_organisation', '养老服务社'],
] as const
const roads = ['问津路', '拾翠街', '望舒巷', '沐风路', '听松里', '半亩街', '采薇路', '归雁路'] as const

const person = (by: Chance) => by.pick(surnames) + by.pick(given)
/** No place in China has the area code 0000. */
const telephone = (by: Chance) => `0000-88${String(by.whole(0, 999_999)).padStart(6, '0')}`

const inventCode = (prefix: '52' | '91', township: Division, place: number) => {
  const body = `${prefix}${township.code.slice(0, 6)}MJ${String(place).padStart(7, '0')}`
  return body + checkCharacter(body)
}

/** Particulars that fit the facts: an unregistered place has no code and no registrar; a filed one says with whom and when. */
export const inventParticulars = (by: Chance, township: Division, facts: Facts, place: number): Particulars => {
  const short = township.name.replace(/(街道|镇|乡)$/, '')
  const word = words[(place * 7 + Math.floor(place / words.length)) % words.length] ?? words[0]
  const unregistered = facts.registration === 'unregistered'
  const [kind, ending] = unregistered ? (['other_place', by.pick(['养生会馆', '康养驿站', '托老所', '候鸟公寓'])] as const) : by.pick(kinds)
  const prefix = by.happens(0.5) ? '52' : '91'
  const registered = !unregistered && facts.registration !== undefined
  const name = `${short}${word}${ending}`
  const residents = facts.bedCount === undefined ? null : Math.min(facts.bedCount, by.whole(Math.floor(facts.bedCount * 0.4), facts.bedCount))
  return {
    name,
    township: township.code,
    kind,
    ownership: unregistered ? 'private' : by.pick(['private', 'private', 'public_built_private_run', 'public']),
    registrationType: unregistered ? 'none' : prefix === '52' ? 'social_service' : 'enterprise',
    creditCode: registered ? inventCode(prefix, township, place) : null,
    registrar: registered ? (prefix === '52' ? '银汀区民政局' : '银汀区市场监督管理局') : null,
    filedOn: facts.registration === 'filed' ? `20${by.whole(15, 24)}-0${by.whole(1, 9)}-1${by.whole(0, 9)}` : null,
    filedWith: facts.registration === 'filed' ? '银汀区民政局' : null,
    village: `${by.pick(['东', '西', '南', '北'])}${by.pick(['溪', '园', '坪', '桥'])}社区`,
    address: `${township.name}${by.pick(roads)}${by.whole(1, 300)}号`,
    residents,
    operator: registered ? `${short}${word}养老服务有限公司(虚构)` : null,
    investor: by.happens(0.7) ? person(by) : null,
    legalRepresentative: registered ? person(by) : null,
    personInCharge: person(by),
    telephones: by.happens(0.9) ? [telephone(by)] : null,
    startedOn: `20${by.whole(10, 24)}-0${by.whole(1, 9)}-01`,
    foundThrough: unregistered ? by.pick(['grid_worker', 'report', 'market_regulation', 'police', 'routine']) : 'routine',
    rating: registered && by.happens(0.5) ? by.whole(1, 5) : null,
    runningState: facts.collapsed ? 'stopped' : 'running',
  }
}
