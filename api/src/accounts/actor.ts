/** Who acts, and over which divisions: a code prefix. An empty scope reads and writes nothing. */
export type Actor = { name: string; scope: string }

const localActorName = '本机用户'

/** Until accounts exist, whoever sits at this machine acts for the whole district. */
export const localActor = (districtCode: string, name = localActorName): Actor => ({ name, scope: districtCode })
