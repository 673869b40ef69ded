import { type APIRequestContext, expect } from '@playwright/test'

// Fictional: one row to add, one with a cell that cannot be read, one from an unknown township.
const register = [
  '机构名称,镇(街道),地址,床位数,入住人数,登记情况',
  '霁川颐和养老院,云汀街道,云汀街道归雁路9001号,60,41,已备案',
  '霁川松龄养老院,枫渚街道,枫渚街道归雁路9002号,约六十,12,未备案',
  '霁川晚照养老院,霁川镇,霁川镇归雁路9003号,30,12,',
].join('\n')

type Import = { id: string; state: string; look: { sheet: number; headingRow: number; columns: { proposed: unknown }[]; states: unknown } }

/** Hands a small fictional register in; it is looked at and nothing is written. */
export const handInRegister = async (request: APIRequestContext): Promise<Import> => {
  const reply = await request.post('/api/imports?fileName=registers.csv', {
    headers: { 'content-type': 'application/octet-stream' },
    data: Buffer.from(register),
  })
  expect(reply.status(), await reply.text()).toBe(200)
  return await reply.json()
}

/** The dry run of a register handed in, to its end. */
export const tryRegister = async (request: APIRequestContext, { id, look }: Import): Promise<Import> => {
  const { today, district } = await (await request.get('/api/installation')).json()
  const mapping = { sheet: look.sheet, headingRow: look.headingRow, columns: look.columns.map(({ proposed }) => proposed), states: look.states }
  const reply = await request.post(`/api/imports/${id}/trial`, { data: { mapping, day: today, division: district.code } })
  expect(reply.status(), await reply.text()).toBe(200)
  const read = async (): Promise<Import> => await (await request.get(`/api/imports/${id}`)).json()
  await expect.poll(async () => (await read()).state).toBe('tried')
  return await read()
}
