import { createHash } from 'node:crypto'
import type { Day } from '@silverguard/shared/days'
import { creditCodeKey } from '@silverguard/shared/institutions/credit-code'
import { type Text, text } from '@silverguard/shared/text'
import { newIdentifier } from '../../identifier.ts'
import { nameMatch } from '../../institutions/name-matching.ts'
import { likenessKeys } from './likeness-keys.ts'
import type { PlaceTownship } from './place-township.ts'
import type { RegisterRecord } from './read-record.ts'
import type { Refusal } from './refusal.ts'
import { originKey, type RegisterIndex } from './register-index.ts'
import { refusedDay } from './row-screening.ts'

/** Which record a row is: one of the register, a new one, or none because it is refused. */
export type Planned =
  | { row: number; refusal: Refusal }
  | { row: number; institutionId: string; isNew: boolean; origin: Origin | undefined; keys: readonly string[] }
/** Row without code or id: the same name, township, address and occurrence in a later file of this shape is this record. */
type Origin = { identity: string; occurrence: number }

type Seen = {
  row: number
  id: string | undefined
  code: string | undefined
  identity: string
  occurrence: number
  keys: string[]
  refusal: Refusal | undefined
}

const identityOf = ({ particulars, township }: RegisterRecord): string =>
  createHash('sha256')
    .update([particulars.name ?? '', township ?? '', particulars.address ?? ''].join('\u0000'))
    .digest('base64url')

const noName: Refusal = { code: 'no_name', column: 'name', message: text('没有机构名称,整行未导入', 'No name; the row is not taken') }
const outside: Refusal = {
  code: 'division_outside',
  column: 'township',
  message: text('不在本次导入的管辖区划内,整行未导入', 'Its division lies outside; the row is not taken'),
}
const othersThan = (rows: readonly number[], row: number) => rows.filter((other) => other !== row)
const mostNamed = 5
const listed = (rows: readonly number[]) => rows.slice(0, mostNamed).join('、') + (rows.length > mostNamed ? ' …' : '')

const twice = (rows: readonly number[], row: number, what: 'code' | 'record'): Refusal => {
  const others = othersThan(rows, row)
  return what === 'code'
    ? {
        code: 'code_twice',
        column: 'creditCode',
        message: text(
          `统一社会信用代码与第 ${listed(others)} 行重复,整行未导入`,
          `The credit code also stands in row ${listed(others)}; none of them is taken`,
        ),
      }
    : {
        code: 'record_twice',
        column: 'id',
        message: text(`与第 ${listed(others)} 行是同一条记录,整行未导入`, `Row ${listed(others)} is the same record; none of them is taken`),
      }
}
const foreignCode: Refusal = {
  code: 'code_of_another',
  column: 'creditCode',
  message: text('该统一社会信用代码属于另一条记录,整行未导入', 'The credit code belongs to another record; the row is not taken'),
}

const codeOfSeveral: Refusal = {
  code: 'code_of_several',
  column: 'creditCode',
  message: text(
    '台账中有几条记录使用这一统一社会信用代码,无法确定是哪一条,请先更正;整行未导入',
    'Several records bear this credit code, and it cannot be told which is meant; correct that first. The row is not taken',
  ),
}
const dutyElsewhere = (unit: Text): Refusal => ({
  code: 'duty_elsewhere',
  column: 'name',
  message: text(
    `台账中的这家机构由${unit.zh}负责排查,不由您修改;整行未导入`,
    `To screen this place is the duty of ${unit.en}, and it is not yours to change; the row is not taken`,
  ),
})

const gather = <K>(map: Map<K, number[]>, key: K, row: number) => void (map.get(key)?.push(row) ?? map.set(key, [row]))

/** First pass over a file: who is who. Call `see` for every record in order, then `plan` once. */
export class RecordPlan {
  private readonly seen: Seen[] = []
  private readonly occurrences = new Map<string, number>()
  private readonly rowsByCode = new Map<string, number[]>()
  private readonly index: RegisterIndex
  private readonly place: PlaceTownship
  private readonly unitOf: (duty: string) => Text
  private readonly today: Day

  /** `unitOf`: the unit of a duty in words. */
  constructor(index: RegisterIndex, place: PlaceTownship, unitOf: (duty: string) => Text, today: Day) {
    this.index = index
    this.place = place
    this.unitOf = unitOf
    this.today = today
  }

  see(record: RegisterRecord): void {
    const { row, particulars } = record
    const code = particulars.creditCode ? creditCodeKey(particulars.creditCode) : undefined
    const identity = identityOf(record)
    const occurrence = this.occurrences.get(identity) ?? 0
    this.occurrences.set(identity, occurrence + 1)
    const id = record.id !== undefined && this.index.records.has(record.id) ? record.id : undefined
    if (code) gather(this.rowsByCode, code, row)
    const name = particulars.name
    const refusal =
      name === undefined ? noName : this.place(record.township) === 'outside' ? outside : record.screening && refusedDay(record.screening, this.today)
    const keys =
      name === undefined || refusal ? [] : likenessKeys({ nameMatch: nameMatch(name), telephones: particulars.telephones, address: particulars.address })
    this.seen.push({ row, id, code, identity, occurrence, keys, refusal })
  }

  /** The record that a row certainly is: its own id's, else its code's. */
  private certainly(seen: Seen): string | undefined {
    return seen.id ?? (seen.code ? this.index.byCode.get(seen.code) : undefined)
  }

  private refusalOf(seen: Seen): Refusal | undefined {
    if (seen.refusal) return seen.refusal
    const sharers = seen.code ? this.index.sharers.get(seen.code) : undefined
    // A row that names its record by id, and the record bears the code already, is that one whoever else bears it.
    if (seen.id && sharers?.has(seen.id)) return undefined
    const rows = seen.code ? (this.rowsByCode.get(seen.code) ?? []) : []
    if (rows.length > 1) return twice(rows, seen.row, 'code')
    if (sharers) return seen.id ? foreignCode : codeOfSeveral
    const owner = seen.code ? this.index.byCode.get(seen.code) : undefined
    return seen.id && owner && owner !== seen.id ? foreignCode : undefined
  }

  private refusalByDuty(id: string | undefined): Refusal | undefined {
    const duty = id === undefined ? undefined : this.index.dutyElsewhere.get(id)
    return duty === undefined ? undefined : dutyElsewhere(this.unitOf(duty))
  }

  /** Rows that are one and the same record are all refused: nobody can tell which of them is right. */
  private refusals(): (Refusal | undefined)[] {
    const refusals = this.seen.map((seen) => this.refusalOf(seen))
    const claims = new Map<string, number[]>()
    this.seen.forEach((seen, at) => {
      const id = refusals[at] ? undefined : this.certainly(seen)
      if (id) gather(claims, id, seen.row)
    })
    return this.seen.map((seen, at) => {
      const rows = claims.get(this.certainly(seen) ?? '') ?? []
      return refusals[at] ?? (rows.length > 1 ? twice(rows, seen.row, 'record') : undefined)
    })
  }

  /** A code or an id is that record; else the row that an earlier import of this shape wrote; else a new record. */
  plan(): Map<number, Planned> {
    const refusals = this.refusals()
    const claimed = new Set<string>()
    const certain = this.seen.map((seen, at) => {
      if (refusals[at]) return undefined
      const id = this.certainly(seen)
      if (id) claimed.add(id)
      return id
    })
    const planned = new Map<number, Planned>()
    for (const [at, seen] of this.seen.entries()) {
      const earlier = refusals[at] ? undefined : (certain[at] ?? this.fromOrigin(seen, claimed))
      const refusal = refusals[at] ?? this.refusalByDuty(earlier)
      if (refusal) {
        planned.set(seen.row, { row: seen.row, refusal })
        continue
      }
      const institutionId = earlier ?? newIdentifier()
      const origin = earlier || seen.code ? undefined : { identity: seen.identity, occurrence: seen.occurrence }
      if (!earlier) this.index.alike.add(institutionId, seen.keys)
      planned.set(seen.row, { row: seen.row, institutionId, isNew: !earlier, origin, keys: earlier ? [] : seen.keys })
    }
    return planned
  }

  /** A place without a code may have got one since; a record that has another code is another place. */
  private fromOrigin(seen: Seen, claimed: Set<string>): string | undefined {
    const id = this.index.byOrigin.get(originKey(seen.identity, seen.occurrence))
    const record = id === undefined ? undefined : this.index.records.get(id)
    if (id === undefined || !record || claimed.has(id) || (seen.code && record.coded)) return undefined
    claimed.add(id)
    return id
  }
}
