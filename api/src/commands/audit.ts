import { parseArgs } from 'node:util'
import type { Database, Db } from '@silverguard/db/client'
import { FolderInUse } from '@silverguard/db/folder-lock'
import { openDatabase } from '@silverguard/db/open'
import type { ChainBreak, Head } from '@silverguard/shared/audit/contract'
import { readHeadCode } from '@silverguard/shared/audit/head-code'
import { secondOf } from '@silverguard/shared/days'
import { type Text, text } from '@silverguard/shared/text'
import { findHead } from '../audit/read-head.ts'
import { sealer, sealTrail } from '../audit/seal-trail.ts'
import { verifyStretch } from '../audit/verify-chain.ts'
import { homeArea } from '../divisions/home-district.ts'
import { reading } from '../recorded.ts'
import { databasePlace, readSettings } from '../settings.ts'
import { type Command, type CommandIo, exitStatus, say, UsageError } from './command.ts'

/** The chain does not hold, or a head from paper is not in it. */
export const chainBroken = 3

const usage = text(
  `用法:silverguard audit verify [--head 链头] [--json]
      silverguard audit head [--json]

verify:先封存,再逐条核对整条审计链,指出第一处对不上的地方。
head:显示当前链头(打印件、导出件页脚的 16 位代码)。
  --head 链头   另查纸面上的链头是否在链上;不分大小写,连字符可省,O 与 0、I 与 1 不区分
  --json        结果输出为一个 JSON 对象
退出码:0 完好;3 对不上,或链上没有该链头;2 无法运行。
链尾被整段删除、或整条链被重算时,只有与纸面链头比对才能发现。`,
  `Usage: silverguard audit verify [--head CODE] [--json]
       silverguard audit head [--json]

verify: seals, checks the whole chain entry by entry, and names the first place that does not hold.
head: shows the present head (the 16 characters at the foot of prints and exports).
  --head CODE   also look whether a head from paper is in the chain; case and hyphens do not matter, nor O for 0 or I for 1
  --json        print the result as one JSON object
Exit status: 0 whole; 3 not whole, or no such head in the chain; 2 could not run.
A chain whose tail was cut, or that was recomputed, is found only against a head on paper.`,
)

const readArguments = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { head: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [task] = positionals
  if ((task !== 'verify' && task !== 'head') || positionals.length > 1) throw new UsageError(text('请写 verify 或 head', 'Say verify or head'))
  if (task === 'head' && values.head !== undefined) throw new UsageError(text('--head 用于 verify', '--head goes with verify'))
  const paper = values.head === undefined ? undefined : readHeadCode(values.head)
  if (values.head !== undefined && paper === undefined) {
    throw new UsageError(text(`${values.head} 不是 16 位链头`, `${values.head} is not a head of 16 characters`))
  }
  return { task, paper, json: values.json }
}

type Verified = { seals: number; entries: number; head: Head | null; brokenAt: ChainBreak | null }

const verifyAll = async (db: Db, area: string, io: CommandIo): Promise<Verified> => {
  let [after, entries]: [number, number] = [0, 0]
  let hash: string | undefined
  for (;;) {
    const stretch = await reading(db, sealer(area), (tx) => verifyStretch(tx, area, { after, hash }))
    entries += stretch.entries
    const { seals, head, brokenAt, through } = stretch
    if (brokenAt || through >= seals || stretch.hash === null) return { seals, entries, head, brokenAt }
    say(io, text(`已核验封存 ${through} / ${seals},记录 ${entries} 条`, `${through} of ${seals} seals checked, ${entries} entries`))
    after = through
    hash = stretch.hash
  }
}

const at = ({ sealedAt }: Head) => secondOf(new Date(sealedAt))
const headWords = (head: Head | null): Text =>
  head
    ? text(
        `链头 ${head.code},第 ${head.seal} 号封存,${at(head)},共 ${head.entries} 条`,
        `Head ${head.code}, seal ${head.seal}, ${at(head)}, ${head.entries} entries`,
      )
    : text('还没有封存', 'Nothing is sealed yet')
const chainWords = ({ brokenAt, seals, entries, head }: Verified): Text =>
  brokenAt
    ? text(`对不上:${brokenAt.sentence.zh}`, `Not whole: ${brokenAt.sentence.en}`)
    : text(`完好:${seals} 个封存,${entries} 条记录。${headWords(head).zh}`, `Whole: ${seals} seals, ${entries} entries. ${headWords(head).en}`)
const paperWords = (code: string, found: Head | null): Text =>
  found
    ? text(`链上有 ${code}:第 ${found.seal} 号封存,${at(found)}`, `${code} is in the chain: seal ${found.seal}, ${at(found)}`)
    : text(
        `链上没有 ${code}:该纸件打印之后,审计链被截断或重算过`,
        `No link of the chain bears ${code}: the chain was cut or recomputed after that paper was printed`,
      )

/** Works on a database that is open already, and leaves it open. */
export const auditTrail = async ({ db }: Database, args: readonly string[], io: CommandIo): Promise<number> => {
  const { task, paper, json } = readArguments(args)
  const area = await homeArea(db)()
  if (area === '') throw new UsageError(text('这里还没有启用银龄盾,没有审计记录', 'Silverguard was never started here; there is no trail'))
  const print = (result: object, words: readonly Text[]) =>
    io.stdout.write(json ? `${JSON.stringify(result)}\n` : `${words.map((each) => each[io.language]).join('\n')}\n`)
  const head = await sealTrail(db, area)
  if (task === 'head') {
    print({ head }, [headWords(head)])
    return exitStatus.ok
  }
  const verified = await verifyAll(db, area, io)
  const found = paper === undefined ? undefined : await reading(db, sealer(area), (tx) => findHead(tx, paper))
  print({ whole: verified.brokenAt === null, ...verified, ...(paper !== undefined && { paper: { code: paper, found } }) }, [
    chainWords(verified),
    ...(paper === undefined ? [] : [paperWords(paper, found ?? null)]),
  ])
  return verified.brokenAt || found === null ? chainBroken : exitStatus.ok
}

const run: Command['run'] = async (args, io) => {
  readArguments(args)
  const database = await openDatabase(databasePlace(readSettings())).catch((error: unknown) => {
    if (!(error instanceof FolderInUse)) throw error
    say(io, text('请在页面“审计”中核验,或先停止服务', 'Check the chain on the page 审计 (Trail), or stop the server first'))
    throw error
  })
  try {
    return await auditTrail(database, args, io)
  } finally {
    await database.close()
  }
}

export const audit: Command = { name: 'audit', summary: text('核验审计链,显示链头', 'Check the chain of the trail, show its head'), usage, run }
