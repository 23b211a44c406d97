/** A long pattern, told one alternative a line. */

/** Matches what one of several patterns does, the first that fits. They have the same flags, and no group is read by its number. */
export function anyOf(first: RegExp, ...others: readonly RegExp[]): RegExp {
  return new RegExp([first, ...others].map(({ source }) => source).join('|'), first.flags);
}
