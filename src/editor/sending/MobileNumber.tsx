// A whole mobile number, in groups that are easy to compare. The gaps are drawn only, so that it is copied as digits.
import styles from './MobileNumber.module.css'

export function MobileNumber({ mobile }: { readonly mobile: string }) {
  const groups = /^(\d{3})(\d{4})(\d{4})$/.exec(mobile)?.slice(1)
  return (
    <span className={styles.mobile} data-mobile={mobile}>
      {groups ? groups.map((digits, index) => <span key={index}>{digits}</span>) : mobile}
    </span>
  )
}
