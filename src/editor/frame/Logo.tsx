import topBarStyles from './TopBar.module.css'
// The logo: a square seal, as if carved in stone.
export function Logo({ name }: { readonly name: string }) {
  return (
    <span className={topBarStyles.logo}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <rect x="1" y="1" width="30" height="30" rx="6" fill="#b4232a" />
        <path
          d="M8 9.5h16M11 7v5M21 7v5M9 16.5c3.5 0 6-1 8-3M12.5 15c2 2.6 5.5 4.6 11 5.5M10.5 20.5h11v5.5h-11z"
          fill="none"
          stroke="#fff"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <strong>{name}</strong>
    </span>
  )
}
