/** Being built. */
export const VisitSheetPage = () => null
