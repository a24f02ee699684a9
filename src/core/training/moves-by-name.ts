/**
 * Exercises that a rule names itself instead of picking them from a list: the sets before and inside
 * a run, and the hold that stands in for the others. The content cannot do without them.
 */
export const MOVES_BY_NAME = [
  'marching-bridge',
  'knee-to-chest-bridge',
  'kneeling-hip-flexor',
  'swinging-drill',
  'running-drill',
  'hill-sprint',
  'backward-running',
] as const
