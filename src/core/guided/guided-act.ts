/** What the buttons of a session do. */
export const GUIDED_ACTS = [
  'next',
  'back',
  'easier',
  'swap',
  'keep',
  'forget',
  'right',
  'left',
  'stop',
  'go-on',
  'log',
  'drop',
  'open',
] as const
export type GuidedAct = (typeof GUIDED_ACTS)[number]
