// How far a typed length may go.

/** Far enough for any page (PDF's own limit, pt); an offset may point anywhere on it. */
export const maxLengthPt = 14_400
