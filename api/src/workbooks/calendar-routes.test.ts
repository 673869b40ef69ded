import { auditEntries } from '@silverguard/db/schema/audit'
import type { CalendarFileRead } from '@silverguard/shared/installation/calendar'
import { addCalendarYear, readCalendar } from '@silverguard/shared/installation/contract'
import { workingDaysAfter } from '@silverguard/shared/working-days'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import { reading } from '../recorded.ts'
import { actingAs, identifyAs } from '../testing/actors.ts'
import { register } from '../testing/register.ts'
import { testApi, testNow, urlOf } from '../testing/test-api.ts'

/** Invented: nobody has arranged 2027 yet. */
const spring = ['2027-02-05', '2027年2月6日', '20270207', '2027/2/8', '2027-02-09', '2027-02-10', '2027-02-11']
const of2027 = [['2027-01-01', '放假'], ...spring.map((day) => [day, '休']), ['2027-02-20', '班'], ['2027-01-31', '调休上班']]
const off = ['2027-01-01', ...[5, 6, 7, 8, 9, 10, 11].map((day) => `2027-02-${String(day).padStart(2, '0')}`)]
const arranged = { year: 2027, off, working: ['2027-01-31', '2027-02-20'] }

describe('handing in the working days of a year', () => {
  const api = testApi()
  const send = async (lines: readonly (readonly string[])[], query: object = {}, app = api.app) => {
    const url = urlOf(addCalendarYear, { query: { year: 2027, fileName: '2027.csv', trial: 'false', ...query } })
    const payload = Buffer.from(register(['银汀区工作日'], ['日期', '安排', '说明'], ...lines))
    const response = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/octet-stream' } })
    return { status: response.statusCode, body: response.json() as CalendarFileRead & { fields?: { path: string; message: string }[] } }
  }
  const year = async (wanted: number) => (await api.call(readCalendar)).body.years.find((known) => known.year === wanted)
  const calendar = () => reading(api.database.db, api.actor, workCalendar)
  const entries = async () => (await api.database.db.select().from(auditEntries)).filter(({ action }) => action === 'calendar.added')

  it('as a trial it says what it would arrange and keeps nothing; that is what it is unless said otherwise', async () => {
    for (const trial of ['true', undefined]) expect(await send(of2027, { trial })).toEqual({ status: 200, body: { stored: false, arranged, problems: [] } })
    expect(await year(2027)).toBeUndefined()
    expect(await entries()).toEqual([])
    expect(workingDaysAfter('2027-02-04', 5, await calendar())).toEqual({ day: '2027-02-11', provisional: true })
  })

  it('kept, the year counts from then on, and the trail says who handed in what', async () => {
    expect(await send(of2027)).toEqual({ status: 200, body: { stored: true, arranged, problems: [] } })
    const from = { source: 'file', fileName: '2027.csv', addedBy: '测试员', addedAt: testNow.toISOString() }
    expect(await year(2027)).toEqual({ ...arranged, ...from })
    expect((await year(2026))?.source).toBe('package')
    expect(workingDaysAfter('2027-02-04', 5, await calendar())).toEqual({ day: '2027-02-18', provisional: false })
    const [entry, ...others] = await entries()
    expect(others).toEqual([])
    expect(entry).toMatchObject({ divisionCode: '990101', actor: '测试员' })
    expect(entry?.changes).toMatchObject([{ key: 'calendarYear', before: null, after: { daysOff: 8, makeUpDays: 2 } }, { key: 'sha256' }])
  })

  it('a year is replaced whole, the one that ships with the system too, and no other year is touched', async () => {
    await send(of2027)
    await send(of2027.slice(0, -1))
    expect(await year(2027)).toMatchObject({ working: ['2027-02-20'] })
    const shipped = await year(2026)
    const lines = [6, 7, 8, 9, 12].map((day) => [`2026-10-${String(day).padStart(2, '0')}`, 'off'])
    await send(lines, { year: 2026 })
    expect(await year(2026)).toMatchObject({ source: 'file', off: lines.map(([day]) => day), working: [] })
    expect(await year(2027)).toMatchObject({ working: ['2027-02-20'] })
    expect((await entries()).map(({ changes }) => changes[0])).toEqual([
      { key: 'calendarYear', before: null, after: { daysOff: 8, makeUpDays: 2 } },
      { key: 'calendarYear', before: { daysOff: 8, makeUpDays: 2 }, after: { daysOff: 8, makeUpDays: 1 } },
      { key: 'calendarYear', before: { daysOff: shipped?.off.length, makeUpDays: shipped?.working.length }, after: { daysOff: 5, makeUpDays: 0 } },
    ])
  })

  it('every cell that is wrong is named, and with one of them nothing is kept', async () => {
    const wrong = [
      ['2028-01-01', '休'],
      ['2027-02-05', '班'],
      ['2027-03-01', '班'],
      ['2027-02-30', '休'],
      ['2027-02-12', '调休'],
      ['', '休'],
      ['2027-02-13', ''],
      ['2027年2月14日至16日', '休'],
    ]
    const cells = ['A13', 'A14', 'B15', 'A16', 'B17', 'A18', 'B19', 'A20']
    const trial = await send([...of2027, ...wrong], { trial: 'true' })
    expect(trial.status).toBe(200)
    expect(trial.body.problems.map(({ cell }) => cell)).toEqual(cells)
    expect(trial.body.problems.find(({ cell }) => cell === 'B17')).toMatchObject({ value: '调休' })
    const refused = await send([...of2027, ...wrong])
    expect(refused.status).toBe(400)
    expect(refused.body.fields?.map(({ path }) => path)).toEqual(cells)
    expect(await year(2027)).toBeUndefined()
    expect(await entries()).toEqual([])
  })

  it('a part of a year, a list of nothing and a sheet without the headings are no year', async () => {
    expect((await send(of2027.slice(0, 4))).body.fields?.map(({ path }) => path)).toEqual(['A3'])
    expect((await send([])).status).toBe(400)
    const url = urlOf(addCalendarYear, { query: { year: 2027, fileName: '2027.csv', trial: 'false' } })
    const payload = Buffer.from(register(['时间', '说明'], ['2027-02-05', '休']))
    expect((await api.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/octet-stream' } })).statusCode).toBe(400)
    expect(await year(2027)).toBeUndefined()
  })

  it('only for who sets the settings of the whole area; what is known is read by the townships too', async () => {
    for (const actor of [actingAs({ roles: ['township_officer'], scope: '990101001' }), actingAs({ roles: ['district_officer', 'district_reviewer'] })]) {
      const app = await buildApp({ database: api.database, identify: identifyAs(actor) })
      for (const trial of ['true', 'false']) expect((await send(of2027, { trial }, app)).status).toBe(403)
      await app.close()
    }
    const township = await api.with({ actor: actingAs({ roles: ['township_officer'], scope: '990101001' }) })
    expect((await township(readCalendar)).status).toBe(200)
    expect(await year(2027)).toBeUndefined()
  })
})
