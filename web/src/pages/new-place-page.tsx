/** Being built. */
export const NewPlacePage = () => null
