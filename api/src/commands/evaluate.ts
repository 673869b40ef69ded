import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readFactsLine } from '@silverguard/shared/facts/read-facts'
import { compile } from '@silverguard/shared/risk/evaluate'
import { evaluatedLine } from '@silverguard/shared/risk/evaluated-line'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { type Profile, profiles } from '@silverguard/shared/risk/vocabulary'
import { text } from '@silverguard/shared/text'
import { type Command, type CommandIo, exitStatus, say, UsageError } from './command.ts'
import { type Line, linesOf, longestLine } from './lines-of.ts'

const usage = text(
  `用法:silverguard evaluate [--profile district-plan|yuquan-plan] [--turning-points] [文件|-]

逐行读取事实(每行一个 JSON 对象,键见事实目录),逐行输出研判结果(NDJSON)。不给文件或给 - 则读标准输入。
  --profile          所用方案,默认 district-plan
  --turning-points   另列单项事实变化即改变等级之处
空行跳过并计数(标准错误)。有误的行在原处输出 {"error":"…","line":行号},其余照常研判,退出码为 1。
例:echo '{"registration":"unregistered","operating":true}' | silverguard evaluate`,
  `Usage: silverguard evaluate [--profile district-plan|yuquan-plan] [--turning-points] [file|-]

Reads facts, one JSON object a line, and prints a verdict for each line (NDJSON). Without a file, or with -, reads standard input.
  --profile          the plan to judge by, district-plan if not given
  --turning-points   also list where a single fact would change the level
Blank lines are skipped and counted (stderr). A bad line prints {"error":"…","line":N} in its place; the rest is evaluated, exit status 1.
Example: echo '{"registration":"unregistered","operating":true}' | silverguard evaluate`,
)

const readArguments = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { profile: { type: 'string', default: 'district-plan' }, 'turning-points': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const profile = profiles.find((known): known is Profile => known === values.profile)
  if (!profile) throw new UsageError(text(`没有方案 ${values.profile}`, `There is no profile ${values.profile}`))
  if (positionals.length > 1) throw new UsageError(text('只能给出一个文件', 'Only one file can be given'))
  return { profile, withTurningPoints: values['turning-points'], file: positionals[0] ?? '-' }
}

const problemWords = { 'too-long': `longer than ${longestLine} bytes`, 'not-utf8': 'not UTF-8' } as const

/** Answers a line that is not blank. */
const answerer = (profile: Profile, withTurningPoints: boolean) => {
  const evaluator = compile(shippedRuleSet(profile))
  return (line: Line): { answer: object; failed: boolean } => {
    if ('problem' in line) return { answer: { error: problemWords[line.problem], line: line.number }, failed: true }
    const read = readFactsLine(line.content)
    if ('error' in read) return { answer: { error: read.error, line: line.number }, failed: true }
    const turningPoints = withTurningPoints ? evaluator.turningPoints(read.facts) : undefined
    return { answer: evaluatedLine(evaluator.verdict(read.facts), turningPoints), failed: false }
  }
}

const inputOf = async (file: string, io: CommandIo): Promise<AsyncIterable<Buffer>> =>
  file === '-' ? io.stdin : (await open(resolve(io.cwd, file))).createReadStream({ highWaterMark: 256 * 1024 })

const run: Command['run'] = async (args, io) => {
  const { profile, withTurningPoints, file } = readArguments(args)
  const answer = answerer(profile, withTurningPoints)
  let [evaluated, blank, failures] = [0, 0, 0]
  for await (const lines of linesOf(await inputOf(file, io))) {
    let printed = ''
    for (const line of lines) {
      if ('content' in line && line.content.trim() === '') {
        blank += 1
        continue
      }
      const { answer: answered, failed } = answer(line)
      printed += `${JSON.stringify(answered)}\n`
      if (failed) failures += 1
      else evaluated += 1
    }
    // Waiting for a slow reader keeps memory bounded.
    if (printed !== '' && !io.stdout.write(printed)) await once(io.stdout, 'drain')
  }
  say(io, text(`已研判 ${evaluated} 行,有误 ${failures} 行,空行 ${blank} 行`, `${evaluated} lines evaluated, ${failures} with errors, ${blank} blank`))
  return failures > 0 ? exitStatus.inputHadErrors : exitStatus.ok
}

export const evaluate: Command = {
  name: 'evaluate',
  summary: text('逐行研判事实(NDJSON)', 'Judge facts line by line (NDJSON)'),
  usage,
  run,
}
