/** A value as it stands in a text: nothing for what is not there. */
export const asText = (value: unknown): string => (value === undefined || value === null ? '' : `${value as string}`);
