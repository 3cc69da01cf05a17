// Points and millimetres: 1 pt is 1/72 inch, 1 inch is 25.4 mm.

export function mmFromPt(pt: number): number {
  return (pt * 25.4) / 72
}

export function ptFromMm(mm: number): number {
  return (mm * 72) / 25.4
}
