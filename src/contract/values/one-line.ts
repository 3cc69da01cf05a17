// Texts of several lines in one line. One pass: an expression such as /\s*\n\s*/ grows with the square of the blanks.

/** Line breaks with the blanks around them become `joint`. */
export function inOneLine(text: string, joint = ' '): string {
  return text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? joint : blanks))
}
