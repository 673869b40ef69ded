/** Being built. */
export const OutboxPage = () => null
