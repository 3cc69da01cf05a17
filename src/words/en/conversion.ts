// English words: why a file did not become a PDF. Any other message of Tencent’s is shown unchanged.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/conversion.ts'

export const conversion: Same<typeof zh.conversion> = {
  download: 'Tencent eSign did not get the file that was uploaded',
  process: 'the conversion failed at Tencent eSign',
  timeout: 'the conversion took Tencent eSign too long',
  noOffice:
    'LibreOffice was not found, with which the sandbox converts Word and Excel files. Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui; elsewhere install LibreOffice, or name its program soffice with LUOKUAN_SOFFICE',
  officeNotStarted:
    'LibreOffice did not start; see whether it is installed well, and whether there is room on the disk',
  unreadable:
    'LibreOffice could not convert this file; it may be damaged, have a password or be too complex, or LibreOffice may lack Writer or Calc',
  otherKind:
    'its content is not what its ending says; see what kind of file it is, and correct the ending, or save it anew in Word or Excel',
  tooSlow: 'it took too long, and the sandbox stopped it',
  tooLarge: 'it is larger than what the sandbox converts',
  resultTooLarge: 'the PDF is larger than a file that can be uploaded',
  noPdf: 'LibreOffice did not write a whole PDF',
  tooLong: 'its text is too long, more than 2,000 pages',
  pictureTooLarge: 'the picture has too many pixels; make it smaller than 36 million',
  password: 'the file has a password; take it off in Word or Excel, and save it anew',
  picture: 'this picture is damaged, or of a kind that the sandbox does not read',
  tooComplex: 'the file is too complex: the sandbox cannot convert it within its limit of memory',
  busy: 'too many files wait to be converted; try again a little later',
  closing: 'the sandbox was closed before it was done',
  unexpected: 'something went wrong in the conversion',
}
