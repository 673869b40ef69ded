import { generateSecret, generateURI, verify } from 'otplib'

const secondsAStep = 30
const issuer = '银龄盾'

/** Twenty random bytes in base32. */
export const newSecret = (): string => generateSecret()

/** What an authenticator app reads from a QR code. */
export const uriOf = (secret: string, signInName: string): string => generateURI({ issuer, label: signInName, secret })

/**
 * The time step whose code this is, this one or a neighbour; undefined for a wrong code and for one of a step not later than
 * `lastStep`, so that none is taken twice.
 */
export const stepOfCode = async (secret: string, code: string, lastStep: number | null, now: Date): Promise<number | undefined> => {
  const epoch = Math.floor(now.getTime() / 1000)
  // A code of the next step has been used: none that could be shown now is later.
  if (lastStep !== null && lastStep > Math.floor(epoch / secondsAStep)) return undefined
  const past = lastStep === null ? {} : { afterTimeStep: lastStep }
  const result = await verify({ secret, token: code, epoch, epochTolerance: secondsAStep, period: secondsAStep, ...past })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}
