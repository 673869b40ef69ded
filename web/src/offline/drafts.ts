const beingBuilt = (): never => {
  throw new Error('Drafts are being built')
}
export const readDraft = async <T>(_key: string): Promise<{ value: T; savedAt: string } | undefined> => beingBuilt()
export const writeDraft = async <T>(_key: string, _value: T): Promise<void> => beingBuilt()
export const removeDraft = async (_key: string): Promise<void> => beingBuilt()
