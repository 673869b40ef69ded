import { hash, verify } from '@node-rs/argon2'
import { text } from '@silverguard/shared/text'
import { turns } from '../turns.ts'

/** Argon2id by the recommendation of OWASP: 19 MiB, two passes, one thread. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const mostWaiting = 200

/** A burst of sign-ins takes turns, so that it exhausts neither the memory nor the threads that read files. */
const inTurn = turns(atOnce, mostWaiting, text('同时登录的人太多,请稍后再试', 'Too many people are signing in; try again shortly'))

/** The same password whichever keyboard it was typed on (full or half width); nothing is trimmed. */
const typed = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(typed(password), parameters))
export const isPassword = (passwordHash: string, password: string): Promise<boolean> => inTurn(() => verify(passwordHash, typed(password)))

/** The hash of a random password that nobody knows: a name that nobody has costs the time of one that somebody has. */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$YHTloSCfN7YL7ZXGbP79cg$ydkfzYpxtSJCoxJOH2piYx0K3JgG0AGxzUUxpxqTt2s'
