// Forwarding (转交): who signed instead of whom. Names and mobiles of those who forwarded are masked (values/mask.ts).

/** ForwardType (SDK): done by a person, or automatically when they left the company. */
export const FORWARD = 'FORWARD'
export const QUIT_FORWARD = 'QUIT_FORWARD'
