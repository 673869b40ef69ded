import { type Text, text } from '@silverguard/shared/text'
import { isPassword } from './password-hash.ts'

/** Chosen words of ours that a guesser would try first. */
const ownWords = ['silverguard', 'yinlingdun', 'yanglao', 'minzheng', 'woaini', '银龄盾', '养老', '民政']
/** Guesses, as a power of ten, below which a password is refused. */
const fewestGuesses = 10
/** What lies beyond only adds to the guesses, and would cost the server time. */
const looksAt = 64

type Whose = { signInName: string; person: string }

/** The list of common passwords takes memory: it is read when somebody first chooses a password. */
let guesser: Promise<(password: string, words: string[]) => number> | undefined
const loadGuesser = async () => {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return (password: string, words: string[]) => factory.check(password, words).guessesLog10
}

const guessesOf = async (password: string, words: string[]): Promise<number> => {
  guesser ??= loadGuesser()
  return (await guesser)(password.slice(0, looksAt), words)
}

const contains = (password: string, word: string) => password.toLowerCase().includes(word.toLowerCase())

/** Why a password is too weak for this person; undefined where it will do. Length is the contract's to ask. */
export const weaknessOf = async (password: string, { signInName, person }: Whose): Promise<Text | undefined> => {
  const normal = password.normalize('NFKC')
  if (contains(normal, signInName)) return text('不能含有登录名', 'It must not contain the sign-in name')
  if ((await guessesOf(normal, [signInName, person, ...ownWords])) < fewestGuesses) {
    return text(
      '太容易猜到:避开常用词、年份、姓名拼音和键盘顺序,可用几个不相干的词连起来',
      'Too easy to guess: avoid common words, years, names and rows of the keyboard; a few unrelated words together do well',
    )
  }
  return undefined
}

/** Whether it is one of the passwords of these hashes, asked one after the other. */
export const isAmong = async (hashes: readonly string[], password: string): Promise<boolean> => {
  for (const hash of hashes) if (await isPassword(hash, password)) return true
  return false
}
