/** Being built. */
export const ScreeningFormPage = () => null
