/** Being built. */
export const AnnexPrintPage = () => null
