const folded = (words: string): string => words.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** The same name however it is spaced: 张 三 is 张三. */
export const elderKey = (elder: string): string => folded(elder)

/** Says that two lines are of the same elder and contract. */
export const lineKey = ({ elder, reference }: { elder: string | null; reference: string }): string => `${folded(elder ?? '')}|${folded(reference)}`
