import { creditCodeAlphabet, isSoundCreditCode } from '../credit-code-check.ts'
import { type Text, text } from '../text.ts'
import type { CodeWarning } from './contract.ts'
import { particularCatalogue, type registrationTypes } from './particulars.ts'

type RegistrationType = (typeof registrationTypes)[number]

/** The same code whatever its case, width and spaces; for comparing, never for keeping. */
export const creditCodeKey = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const mistaken: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' }
/** The code with letters that it cannot hold replaced by what they are mistaken for, if that passes the check. */
const corrected = (code: string): string | undefined => {
  const key = creditCodeKey(code)
  const repaired = key.replace(/[OIZSV]/g, (letter) => mistaken[letter] ?? letter)
  return [key, repaired].find((candidate) => candidate !== code && isSoundCreditCode(candidate))
}

/** What a code's first two characters say of the registration. */
const prefixes: Record<string, { type: RegistrationType; words: Text }> = {
  '11': { type: 'other', words: text('机关', 'an organ of state') },
  '12': { type: 'public_institution', words: text('事业单位', 'a public institution') },
  '13': { type: 'other', words: text('编办直接管理机构编制的群众团体', 'a mass organisation') },
  '51': { type: 'other', words: text('社会团体', 'a social association') },
  '52': { type: 'social_service', words: text('社会服务机构(民办非企业单位)', 'a social service institution') },
  '53': { type: 'other', words: text('基金会', 'a foundation') },
  '54': { type: 'other', words: text('村(居)民委员会', "a villagers' or residents' committee") },
  '55': { type: 'other', words: text('城乡社区组织', 'a community organisation') },
  '91': { type: 'enterprise', words: text('企业', 'an enterprise') },
  '92': { type: 'individual_business', words: text('个体工商户', 'an individual business') },
  '93': { type: 'other', words: text('农民专业合作社', "a farmers' cooperative") },
}

const prefixWarning = (code: string, type: RegistrationType): CodeWarning | undefined => {
  const prefix = prefixes[code.slice(0, 2)]
  const label = particularCatalogue.registrationType.choices.find((choice) => choice.value === type)?.label ?? text(type, type)
  if (type === 'none')
    return { code: 'prefix', message: text('登记类型为“无”,却填有统一社会信用代码', 'The registration type is "none", yet there is a credit code') }
  if (!prefix || prefix.type === type) return undefined
  return {
    code: 'prefix',
    message: text(
      `代码前两位 ${code.slice(0, 2)} 表示${prefix.words.zh},与登记类型“${label.zh}”不符`,
      `The code begins with ${code.slice(0, 2)}, which stands for ${prefix.words.en}; the registration type says ${label.en}`,
    ),
  }
}

const lengthWarning = (code: string): CodeWarning =>
  /^\d{15}$/.test(code)
    ? {
        code: 'length',
        message: text('15 位是旧版注册号,不是 18 位统一社会信用代码', 'Fifteen digits are an old registration number, not a credit code of 18'),
      }
    : { code: 'length', message: text(`应为 18 位,现为 ${code.length} 位`, `Must have 18 characters, has ${code.length}`) }

const looksRounded = (code: string) => /^\d(\.\d+)?E\+?\d+$/i.test(code) || /^\d{15}000$/.test(code)

/** What is wrong with a code as it is written (GB 32100-2015); it is warned of and never refused, and no suggestion is applied. */
export const creditCodeWarnings = (written: string, registrationType?: RegistrationType | null): CodeWarning[] => {
  const code = written.trim()
  if (code === '') return []
  if (looksRounded(creditCodeKey(code)))
    return [{ code: 'rounded', message: text('疑似被表格软件舍入,末几位已丢失', 'It seems that a spreadsheet has rounded it and its last digits are lost') }]
  const suggestion = corrected(code)
  const suggested = suggestion ? { suggestion } : {}
  const typed = registrationType ? prefixWarning(suggestion ?? creditCodeKey(code), registrationType) : undefined
  const prefix = typed ? [typed] : []
  if (code.length !== 18 && !suggestion) return [lengthWarning(code), ...(registrationType === 'none' ? prefix : [])]
  if (![...code].every((character) => creditCodeAlphabet.includes(character)))
    return [
      { code: 'characters', message: text('含有统一社会信用代码不使用的字符', 'Holds characters that a credit code does not use'), ...suggested },
      ...prefix,
    ]
  if (!isSoundCreditCode(code)) return [{ code: 'check', message: text('校验位不符', 'The check character does not fit') }, ...prefix]
  return prefix
}
