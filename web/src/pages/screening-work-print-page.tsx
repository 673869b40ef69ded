/** Being built. */
export const ScreeningWorkPrintPage = () => null
