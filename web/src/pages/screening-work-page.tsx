/** Being built. */
export const ScreeningWorkPage = () => null
