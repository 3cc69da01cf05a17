// The logo: a square seal that reads 落, an outline of Noto Serif SC (OFL).
import icon from './icon.svg'
import topBarStyles from './TopBar.module.css'

export function Logo({ name }: { readonly name: string }) {
  return (
    <span className={topBarStyles.logo}>
      <img src={icon} width="26" height="26" alt="" />
      <strong>{name}</strong>
    </span>
  )
}
