import { institutions } from '@silverguard/db/schema/institutions'
import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { reading } from '../recorded.ts'
import { actingAs } from '../testing/actors.ts'
import { jichuan, testCity, yunyan } from '../testing/city.ts'
import { importRegister, outcome, register } from '../testing/register.ts'
import { testDatabase, testNow, testToday } from '../testing/test-api.ts'
import { establishArea } from './establish.ts'
import { readInstallation as readIt } from './read-installation.ts'

const city = actingAs({ scope: testCity.district.code })
const officerOf = (scope: string) => actingAs({ scope, roles: ['district_officer'] })

describe('an installation of a city whose counties have namesake townships', () => {
  const held = testDatabase()
  beforeEach(async () => {
    await establishArea(held.database, testCity, true, testNow)
  })
  const placesFor = (actor: Actor) =>
    reading(held.database.db, actor, (tx) => tx.select().from(institutions).orderBy(asc(institutions.divisionCode), asc(institutions.name)))
  const townshipsFor = async (actor: Actor) =>
    (await reading(held.database.db, actor, (tx) => readIt(tx, { actor, today: testToday, embedded: true }))).townships.map(({ name }) => name)
  const importAs = (actor: Actor, ...townships: string[]) =>
    importRegister(held.database, register(['机构名称', '镇(街道)', '登记备案状态'], ...townships.map((said, at) => [`第${at}处养老院`, said, '已备案'])), {
      division: actor.scope,
      actor,
    })

  it('calls townships by their county too, and shows each officer the townships of their scope', async () => {
    expect(await townshipsFor(city)).toEqual(['云砚区·砚池街道', '云砚区·城关镇', '霁川县·城关镇', '霁川县·霁雪镇'])
    expect(await townshipsFor(officerOf(jichuan))).toEqual(['霁川县·城关镇', '霁川县·霁雪镇'])
    expect(await townshipsFor(officerOf('990202101'))).toEqual(['霁川县·霁雪镇'])
    expect(await townshipsFor(officerOf('990202100001'))).toEqual(['霁川县·城关镇'])
    expect(await townshipsFor(officerOf(''))).toEqual([])
    expect(await townshipsFor(officerOf('9901'))).toEqual([])
  })

  it('places a row by the county named with the township, and does not guess between namesakes', async () => {
    const said = ['云砚区·城关镇', '霁川县城关镇', '苇城市霁川县城关', '城关镇', '霁雪镇', '云砚区', '云砚区不知何镇', '990202100', '砚江市']
    expect(outcome(await importAs(city, ...said))).toEqual([8, 0, 0, 1])
    const placed = (await placesFor(city)).map((row) => [row.name, row.divisionCode, row.townshipPending, row.townshipStated])
    expect(placed.sort()).toEqual([
      ['第0处养老院', '990201100', false, null],
      ['第1处养老院', '990202100', false, null],
      ['第2处养老院', '990202100', false, null],
      ['第3处养老院', '9902', true, '城关镇'],
      ['第4处养老院', '990202101', false, null],
      ['第5处养老院', '990201', true, null],
      ['第6处养老院', '990201', true, '云砚区不知何镇'],
      ['第7处养老院', '990202100', false, null],
    ])
  })

  it('an officer of one county imports their own township of that name, and never another county’s', async () => {
    expect(outcome(await importAs(officerOf(jichuan), '城关镇', '云砚区城关镇', '砚池街道'))).toEqual([1, 0, 0, 2])
    expect((await placesFor(city)).map(({ divisionCode }) => divisionCode)).toEqual(['990202100'])
    expect(await placesFor(officerOf(yunyan))).toEqual([])
  })

  it('the duty for what is filed is the bureau’s of the county', async () => {
    await importAs(city, '霁川县城关镇', '霁川县', '云砚区城关镇')
    expect((await placesFor(city)).map(({ divisionCode, dutyCode }) => [divisionCode, dutyCode])).toEqual([
      ['990201100', yunyan],
      ['990202', jichuan],
      ['990202100', jichuan],
    ])
  })

  it('an officer of a village imports into the village', async () => {
    expect(outcome(await importAs(officerOf('990202100001'), '城关镇', '霁雪镇'))).toEqual([1, 0, 0, 1])
    expect((await placesFor(city)).map(({ divisionCode }) => divisionCode)).toEqual(['990202100001'])
  })
})
