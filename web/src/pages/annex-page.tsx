/** Being built. */
export const AnnexPage = () => null
