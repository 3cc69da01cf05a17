// The limit for typed lengths.

/** Far enough for any page (PDF's own limit, pt); an offset may point anywhere on it. */
export const maxLengthPt = 14_400
