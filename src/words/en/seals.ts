// English words: the seal picker.
import type { Same } from '../zh/same.ts'
import type * as zh from '../zh/seals.ts'

export const seal: Same<typeof zh.seal> = {
  choose: 'Choose a seal or type its id',
  chooseMany: 'Choose seals or type their ids',
  typed: 'Use the seal id {{id}}',
  loading: 'Reading the seals…',
  failed: 'The seals of the account cannot be read now. You can type a seal id.',
  retry: 'Read again',
  none: 'The account has no seal to choose. You can type a seal id.',
  unusable: 'Not usable',
  size: '{{width}} × {{height}} mm',
  kind: {
    OFFICIAL: 'Official seal',
    CONTRACT: 'Contract seal',
    FINANCE: 'Finance seal',
    PERSONNEL: 'Personnel seal',
    INVOICE: 'Invoice seal',
    EMPLOYEE_QUALIFICATION_SEAL: 'Employee’s practice seal',
    OTHER: 'Other',
    LEGAL_PERSON_SEAL: 'Legal person seal',
  },
}
