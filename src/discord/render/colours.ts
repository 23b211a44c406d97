/** Colours of a container's edge, 24-bit RGB. */

export const ACCENT = {
  /** Green: the articles say it. */
  answered: 0x2e7d5b,
  /** Amber: they disagree. */
  conflicting: 0xc98a1b,
  /** Grey: they do not say it, and whatever is no answer. */
  not_found: 0x80848e,
  /** Blue: their own words at length, lists of what they hold. */
  reading: 0x3b6fb6,
} as const;
