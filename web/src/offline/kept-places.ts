import type { Institution } from '@silverguard/shared/institutions/contract'

/** One's own places as this device keeps them, and as of when; undefined where it keeps none. */
export const listOfKeptPlaces = async (): Promise<{ institutions: readonly Institution[]; keptAt: string } | undefined> => undefined
